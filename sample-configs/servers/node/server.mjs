// A payment server for the DS50 payment speaker: Node 20, no dependencies, everything in memory.
//
// It is an example to read. Each comment says what goes wrong in a shop when the line beside it is left out. Numbers
// such as "guide 3.5.1" are clauses of the IoT Secure Payment Cloud Speaker Integration Guide; "firmware" is what the
// device's software V1.0.4 does where the guide is silent. Settings are environment variables, listed in README.md.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

const {
  HOST = '127.0.0.1',
  PORT = '0',
  TLS_KEY,
  TLS_CERT,
  API_KEY,
  API_KEY_HEADER = 'X-API-Key', // Guide 3.2.2 demands a key and names no header.
  API_KEY_PREFIX = '', // Such as "Bearer ".
  API_KEY_EXPIRY = '99991231', // YYYYMMDD, the last day in UTC on which the key is good; pgw_api_key_expiry.
  SALE_PATH = '/functions/v1/request-online-result-pos',
  DETAILS_PATH = '/functions/v1/get-transaction-records-pos',
  DECLINE_AMOUNT = '51.00', // The sandbox's way to provoke a decline.
  DECLINE_CODE = '51',
} = process.env;

const MAX_BODY = 64 * 1024; // Bytes. A sale is about 1 KiB.
const MAX_DRAINED = 4 * 1024 * 1024; // Bytes read and dropped so that the sender still gets to see its 413.
const MAX_DEPTH = 16; // The guide's messages are flat.

// ---- What a message has to look like (guide 3.5.1, 3.5.3) ----

// Whatever is kept or shown again is spelt out: cJSON on the device ends a string at NUL, and a record's longest
// values are 23 bytes (cardNo) and 31 bytes (cardOrg): a longer one overwrites the device's memory.
const DEVICE_SN = /^[A-Za-z0-9._-]{1,32}$/;
const SIX_DIGITS = /^\d{6}$/;
const LABEL = /^[\x20-\x7e]{1,32}$/;
// No sign, exponent or comma; 12 digits of cents, like EMV 9F02. The firmware's record has room for 11: where a single
// sale can reach 1,000,000,000.00, make this \d{0,8}.
const AMOUNT = /^(?!0\.00$)(0|[1-9]\d{0,9})\.\d{2}$/;
const PAGE = /^[1-9]\d{0,9}$/;
const DATE = { test: isCalendarDate };

// The right column is the ISO 8583 response code of a fault: the cashier and the acquirer already know those.
const SALE_FIELDS = [
  ['deviceSn', DEVICE_SN, '30'],
  ['model', LABEL, '30'],
  ['transType', /^SALE$/, '12'], // A refund taken for a sale charges the cardholder again.
  ['appVersion', LABEL, '30'],
  ['payType', /^CARD$/, '12'],
  ['transAmount', AMOUNT, '13'],
  ['cardNo', /^(\d{6}\*{3,9}\d{4}|\d{13,19})$/, '30'],
  ['cardOrg', /^[A-Za-z0-9 ._-]{1,31}$/, '30'],
  ['emvData', /^([0-9A-Fa-f]{2}){1,2048}$/, '30'],
  ['batchNo', SIX_DIGITS, '30'],
  ['traceNo', SIX_DIGITS, '30'],
  ['track2', /^[0-9A-Fa-f]{1,512}$/, '30'],
  ['date', DATE, '30'],
  ['time', /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, '30'],
];
// The guide shows a PIN block in every sale; the firmware sends one only when a PIN was entered (8 or 16 bytes of hex).
const PIN_BLOCK = /^([0-9A-Fa-f]{16}){1,2}$/;

const isText = (value, form) => typeof value === 'string' && form.test(value);
// The guide writes "1", the firmware sends 1: a server that takes one of them only shows an empty list in the shop.
const isPage = (value) => ['string', 'number'].includes(typeof value) && PAGE.test(String(value));

function isCalendarDate(text) {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text); // 30 February becomes 2 March.
}

function faultIn(sale) {
  const wrong = SALE_FIELDS.find(([field, form]) => !isText(sale[field], form));
  const pinIsFine = sale.pin === undefined || isText(sale.pin, PIN_BLOCK);
  return wrong ? wrong.at(-1) : pinIsFine ? undefined : '30';
}

// ---- Money ----

// A sale has "4.35", a query answers "435" (guide 3.5.1, 3.5.3). 4.35 * 100 is 434.99999999999994 in floating point:
// such a server is a cent short in some sales only, which no one finds before the day's totals disagree.
function toCents(amount) {
  return BigInt(amount.replace('.', ''));
}

// The amount the card signed (9F02, n12) where emvData is BER-TLV from end to end. The firmware sends emvData
// encrypted: that is no TLV, and there is nothing to compare before it is decrypted.
function signedAmount(emvData) {
  const bytes = Buffer.from(emvData, 'hex');
  let signed;
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    if ((bytes[at++] & 0x1f) === 0x1f) while (bytes[at++] & 0x80);
    const tag = bytes.toString('hex', start, at);
    let length = bytes[at++];
    if (length === 0x81) length = bytes[at++];
    else if (length >= 0x80) return undefined;
    if (!(at + length <= bytes.length)) return undefined;
    if (tag === '9f02') signed = bytes.toString('hex', at, at + length);
    at += length;
  }
  return signed;
}

// ---- A sale (guide 3.5.1, 3.5.2) ----

const sales = new Map(); // By device, batch and trace number. In a database this is a unique constraint.
const days = new Map(); // Approved sales in the order they came, by device and date.

// All four fields, always: the firmware restarts on an answer without emvData, be it a decline or an error.
const approved = (code) => ({ acqAuthCode: code, acqResponseCode: '00', emvData: '', transStatus: 'APPROVE' });
const declined = (code) => ({ acqAuthCode: '', acqResponseCode: code, emvData: '', transStatus: 'DECLINE' });

// First 6 and last 4 digits, the length kept (guide 3.5.3). Done before anything is kept, so no full number can leak.
const masked = (cardNo) => cardNo.slice(0, 6) + '*'.repeat(cardNo.length - 10) + cardNo.slice(-4);

function sell(request) {
  const fault = faultIn(request);
  if (fault) return [400, declined(fault)];
  const { deviceSn, batchNo, traceNo, transType, cardOrg, date, time } = request;
  const cents = toCents(request.transAmount);
  const cardNo = masked(request.cardNo);
  // When an answer is lost the firmware sends the same sale up to three times: booked anew each time, the cardholder
  // pays three times. Look-up and booking have no await between them, so repeats that race are booked once too.
  const key = `${deviceSn}/${batchNo}/${traceNo}`;
  const content = `${cents} ${cardNo} ${date} ${time}`;
  const earlier = sales.get(key);
  if (earlier) return [200, earlier.content === content ? earlier.answer : declined('94')];
  // What the cardholder saw and what the card signed must be one amount, or the issuer wins every dispute.
  const signed = signedAmount(request.emvData);
  const shown = request.transAmount.replace('.', '').padStart(12, '0'); // As 9F02 writes it.
  if (signed !== undefined && signed !== shown) return [200, declined('13')];
  const acqAuthCode = String(randomInt(1e10)).padStart(10, '0');
  const answer = request.transAmount === DECLINE_AMOUNT ? declined(DECLINE_CODE) : approved(acqAuthCode);
  sales.set(key, { content, answer });
  if (answer.acqResponseCode !== '00') return [200, answer]; // A decline shown among the sales looks like income.
  // Track 2, PIN block and EMV data are not kept: PCI DSS 3.3 forbids it after the authorisation.
  const record = { transStatus: 'APPROVED', acqAuthCode, transAmount: String(cents), transType, cardNo, cardOrg,
    traceNo, batchNo, transDatetime: `${date} ${time}` };
  const day = `${deviceSn}/${date}`;
  if (!days.has(day)) days.set(day, []);
  days.get(day).push(record);
  return [200, answer];
}

// ---- A query (guide 3.5.3) ----

const noRecords = (respCode) => ({ respCode, total: 0, transInfo: [] });

function query({ deviceSn, date, pageNo, pageSize }) {
  const sensible = isText(deviceSn, DEVICE_SN) && isText(date, DATE) && isPage(pageNo) && isPage(pageSize);
  if (!sensible) return [400, noRecords('30')];
  // The device shows pages 1 to total, so total counts the day's sales and a page holds one, whatever pageSize says:
  // the firmware has room for five records and writes as many as it gets.
  const day = days.get(`${deviceSn}/${date}`) ?? [];
  return [200, { respCode: '00', total: day.length, transInfo: day.slice(Number(pageNo) - 1, Number(pageNo)) }];
}

// ---- HTTP ----

const routes = new Map([
  [SALE_PATH, { answer: sell, refusal: declined }],
  [DETAILS_PATH, { answer: query, refusal: noRecords }],
]);

// Digests have one length, so the time of the comparison tells nothing about the key.
const digest = (text) => createHash('sha256').update(text, 'latin1').digest();
const expectedKey = digest(API_KEY_PREFIX + API_KEY);

function isAuthorised(request) {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const given = digest(request.headers[API_KEY_HEADER.toLowerCase()] ?? ''); // A key in the URL ends up in access logs.
  return timingSafeEqual(given, expectedKey) && today <= API_KEY_EXPIRY;
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
    if (size > MAX_DRAINED) request.socket.destroy();
  }
  return size <= MAX_BODY ? Buffer.concat(chunks) : undefined;
}

function depthOf(json) {
  let depth = 0, deepest = 0, quoted = false;
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '{' || char === '[')) deepest = Math.max(deepest, ++depth);
    else if (!quoted && (char === '}' || char === ']')) depth--;
  }
  return deepest;
}

function parseObject(body) {
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value = depthOf(json) <= MAX_DEPTH ? JSON.parse(json) : undefined;
    return typeof value === 'object' && !Array.isArray(value) ? value ?? undefined : undefined;
  } catch {
    return undefined; // The parser's message quotes the input, which may hold card data.
  }
}

async function respond(request, route) {
  if (request.method !== 'POST') return [405, route.refusal('12')];
  if (!isAuthorised(request)) return [401, route.refusal('63')];
  const body = await readBody(request);
  if (!body) return [413, route.refusal('30')];
  const message = parseObject(body);
  return message ? route.answer(message) : [400, route.refusal('30')];
}

async function handle(request, response) {
  const route = routes.get(request.url.split('?', 1)[0]);
  // No detail of a failure leaves the server, and nothing of a request is ever logged.
  const [status, body] = !route ? [404, { error: 'no such path' }]
    : await respond(request, route).catch(() => [500, route.refusal('96')]);
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': bytes.length,
    'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...(status === 405 && { Allow: 'POST' }) });
  response.end(bytes);
}

function createServer() {
  if (!API_KEY) throw new Error('API_KEY is not set: without a key anyone can book sales');
  if (!TLS_KEY && !['127.0.0.1', 'localhost'].includes(HOST)) throw new Error('Card data leaves this machine over TLS');
  if (!TLS_KEY) return createPlainServer(handle);
  const identity = { key: readFileSync(TLS_KEY), cert: readFileSync(TLS_CERT ?? TLS_KEY) };
  return createTlsServer({ ...identity, minVersion: 'TLSv1.2' }, handle); // TLS 1.0 and 1.1 are gone: RFC 8996.
}

function stop() {
  server.close(); // Answers under way are finished first.
  setTimeout(() => process.exit(0), 1000).unref();
}

const fail = (error) => {
  console.error(`cannot start: ${error.message}`);
  process.exit(2);
};

let server;
try {
  server = createServer().on('error', fail);
  server.requestTimeout = 15_000; // Milliseconds. Slow senders do not hold connections for ever.
  server.keepAliveTimeout = 75_000; // Longer than clients keep theirs, or a sale meets a connection being closed.
  server.listen(Number(PORT), HOST, () => {
    console.log(`listening on ${TLS_KEY ? 'https' : 'http'}://${HOST}:${server.address().port}`);
  });
  process.on('SIGTERM', stop).on('SIGINT', stop);
} catch (error) {
  fail(error);
}
