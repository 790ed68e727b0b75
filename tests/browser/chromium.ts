import chromium from '@sparticuz/chromium';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Launch options for the browser that the tests use: the one carried by a package, or `CHROMIUM_PATH`
 * where that package has none (it is for Linux x64 only).
 */
export async function chromiumLaunch(): Promise<{ executablePath: string; args: string[] }> {
	const executablePath = process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
	return { executablePath, args: flags };
}
