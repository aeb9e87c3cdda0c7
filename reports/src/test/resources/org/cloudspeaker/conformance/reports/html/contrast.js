// Every text whose contrast with what is behind it is less than WCAG 2.2 AA asks for (1.4.3).
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

function paint(...colours) {
  canvas.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function behind(element) {
  const colours = [];
  for (let at = element; at; at = at.parentElement) {
    colours.unshift(getComputedStyle(at).backgroundColor);
  }
  return ['Canvas', ...colours];
}

function contrast(element) {
  const ground = behind(element);
  const [low, high] = [
    luminance(paint(...ground)),
    luminance(paint(...ground, getComputedStyle(element).color)),
  ].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const texts = [...document.querySelectorAll('body *')].filter(
  (element) => !element.closest('script, style, svg, .unseen')
    && element.checkVisibility()
    && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim()),
);
const poor = texts.map((element) => [contrast(element), element])
  .filter(([ratio, element]) => ratio < (parseFloat(getComputedStyle(element).fontSize) >= 24 ? 3 : 4.5))
  .map(([ratio, element]) => `${ratio.toFixed(2)} ${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
return { seen: texts.length, poor };
