(() => {
  'use strict';

  const form = document.getElementById('filters');
  const words = document.getElementById('filter-words');
  const level = document.getElementById('filter-level');
  const chapter = document.getElementById('filter-chapter');
  const shown = document.getElementById('filter-shown');
  const rows = [...document.querySelectorAll('tr[data-id]')];
  const parts = [...document.querySelectorAll('[data-id]')].map((element) => ({
    element,
    ids: element.dataset.id.split(' '),
  }));
  const groups = [...document.querySelectorAll('[data-group]')];

  /** All that the page says about a requirement, in its row and on its card. */
  const texts = new Map(rows.map((row) => [row.dataset.id, '']));
  for (const { element, ids } of parts) {
    for (const id of ids) {
      texts.set(id, `${texts.get(id) ?? ''} ${element.textContent}`.toLowerCase());
    }
  }

  function matching() {
    const verdicts = [...form.querySelectorAll('input[name=verdict]:checked')].map((box) => box.value);
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    return new Set(
      rows
        .filter((row) => !verdicts.length || verdicts.includes(row.dataset.verdict))
        .filter((row) => !level.value || level.value === row.dataset.level)
        .filter((row) => !chapter.value || chapter.value === row.dataset.chapter)
        .filter((row) => wanted.every((word) => texts.get(row.dataset.id).includes(word)))
        .map((row) => row.dataset.id),
    );
  }

  function apply() {
    const ids = matching();
    for (const part of parts) {
      part.element.hidden = !part.ids.some((id) => ids.has(id));
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('[data-id]:not([hidden])');
    }
    for (const note of document.querySelectorAll('.nothing')) {
      const items = [...note.parentElement.querySelectorAll('[data-id]')];
      note.hidden = !items.length || items.some((item) => !item.hidden);
    }
    shown.textContent = `${ids.size} of ${rows.length} shown`;
    for (const note of document.querySelectorAll('.filtered')) {
      note.hidden = ids.size === rows.length;
      note.firstElementChild.textContent = `Filtered: ${ids.size} of ${rows.length} requirements`;
    }
  }

  /** A link may point at what a filter hides, or into what is folded. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest('[hidden]')) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  }

  async function copy(button) {
    const command = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(command.textContent);
    } catch {
      getSelection().selectAllChildren(command);
      document.execCommand('copy');
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  }

  form.addEventListener('input', apply);
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', reveal);
  document.addEventListener('click', (event) => {
    const button = event.target.closest('.copy');
    if (button) {
      copy(button);
    }
  });

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => folded.forEach((details) => { details.open = false; }));

  document.documentElement.classList.add('scripted');
  form.hidden = false;
  apply();
})();
