import { readFileSync } from 'node:fs';
import { browsing } from './browsing.ts';

const changes = 500;
/** Until then the engine's code is still being compiled. */
const warmUp = 100;

/** Many filter changes in a row on Overview: memory of all the browser's processes, and errors. */
export function benchEndurance(root: string, archive: string, config: string | null): Promise<void> {
	return browsing(root, archive, config, async (browser, address) => {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
		await page.goto(address);
		const session = await browser.newBrowserCDPSession();
		const devtools = await page.context().newCDPSession(page);
		const memory = async () => {
			await devtools.send('HeapProfiler.collectGarbage');
			const { processInfo } = await session.send('SystemInfo.getProcessInfo');
			return processInfo
				.filter(({ type }) => type === 'renderer')
				.reduce((sum, { id }) => sum + residentKilobytes(id), 0);
		};
		const first = await page.evaluate(async () => {
			const manifest = (await (await fetch('data/manifest.json')).json()) as { lastMeeting: string };
			return manifest.lastMeeting;
		});
		let before = 0;
		for (let change = 0; change <= changes + warmUp; change++) {
			if (change === warmUp) before = await memory();
			const day = new Date(Date.parse(first) - (change % 250) * 86_400_000).toISOString().slice(0, 10);
			await page.evaluate(async (asOf) => {
				const link = document.createElement('a');
				link.href = `?asOf=${asOf}`;
				document.body.append(link);
				link.click();
				link.remove();
				do await new Promise((resolve) => setTimeout(resolve, 15));
				while (document.querySelector('[aria-busy=true]'));
			}, day);
		}
		const after = await memory();
		console.log(`${String(changes)} filter changes in a row`);
		console.log(
			`  memory ${megabytes(before)} before, ${megabytes(after)} after: ${(after / before).toFixed(2)}`,
		);
		console.log(`  errors ${String(errors.length)} ${errors[0] ?? ''}`);
	});
}

const residentKilobytes = (process: number) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(process)}/status`, 'utf8'))?.[1] ?? 0);
const megabytes = (kilobytes: number) => `${(kilobytes / 1024).toFixed(0)} MB`;
