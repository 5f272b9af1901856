// What a browser makes of pages: browser.mjs CHROMIUM PROFILE PAGE...
// For each page a line "PAGE dialogs N requests N refusals N elements N
// errors N", and its text in PROFILE/N.txt.  The browser is spoken to through
// a pipe, in the protocol of its developer tools.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [program, profile, ...pages] = process.argv.slice(2);
const browser = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu',
	'--disable-dev-shm-usage', '--no-first-run', '--disable-quic',
	'--disable-background-networking', '--disable-component-update',
	'--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND',
	`--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'],
	{ stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
const waiting = new Map();
let last = 0, rest = '', heard = () => {};

browser.stdio[4].setEncoding('utf8');
browser.stdio[4].on('data', data => {
	const parts = (rest + data).split('\0');

	rest = parts.pop();
	for (const part of parts) {
		const message = JSON.parse(part);

		if (message.id === undefined)
			heard(message.method, message.params);
		else
			waiting.get(message.id)(message.result ?? {});
	}
});

const ask = (method, params = {}, sessionId) => new Promise(resolve => {
	waiting.set(++last, resolve);
	browser.stdio[3].write(JSON.stringify({ id: last, method, params,
		sessionId }) + '\0');
});

// Elements of somebody else, and attributes that would run something.
const foreign = `[...document.querySelectorAll('*')].filter(e =>
	/^(script|iframe|object|embed|base|form|input)$/i.test(e.localName) ||
	[...e.attributes].some(a => /^on/i.test(a.name) ||
	/^\\s*(javascript|vbscript):/i.test(a.value))).length`;

async function look(page, number) {
	const url = pathToFileURL(page).href;
	const count = { dialogs: 0, requests: 0, refusals: 0, elements: 0,
		errors: 0 };
	const { targetId } = await ask('Target.createTarget',
		{ url: 'about:blank' });
	const { sessionId } = await ask('Target.attachToTarget',
		{ targetId, flatten: true });
	const here = (method, params) => ask(method, params, sessionId);
	let loaded;
	const load = new Promise(resolve => { loaded = resolve; });

	heard = (method, params) => {
		if (method === 'Page.javascriptDialogOpening') {
			count.dialogs++;
			here('Page.handleJavaScriptDialog', { accept: true });
		} else if (method === 'Network.requestWillBeSent' &&
		    params.request.url !== url &&
		    !/^(data|about|blob):/.test(params.request.url))
			count.requests++;
		else if (method === 'Log.entryAdded' && /Content Security Policy/
		    .test(params.entry.text))
			count.refusals++;
		else if (method === 'Runtime.exceptionThrown')
			count.errors++;
		else if (method === 'Page.loadEventFired')
			loaded();
	};
	for (const domain of ['Page', 'Network', 'Log', 'Runtime'])
		await here(`${domain}.enable`);
	await here('Page.navigate', { url });
	await load;
	await new Promise(resolve => setTimeout(resolve, 300));
	const value = async expression => (await here('Runtime.evaluate',
		{ expression, returnByValue: true })).result?.value;
	count.elements = await value(foreign);
	writeFileSync(`${profile}/${number}.txt`,
		await value('document.documentElement.textContent'));
	console.log(page, Object.entries(count).flat().join(' '));
	await ask('Target.closeTarget', { targetId });
}

for (const [number, page] of pages.entries())
	await look(page, number);
browser.kill('SIGKILL');
process.exit(0);
