import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Served {
	readonly address: string;
	readonly stop: () => void;
}

/** Starts the built command line of the checkout at `root`, as a user would; resolves with the address it prints. */
export function serve(root: string, args: readonly string[]): Promise<Served> {
	const child = spawn(process.execPath, [join(root, 'dist/syncline.js'), ...args, '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	return new Promise((resolve, reject) => {
		let printed = '';
		child.stdout.on('data', (chunk: Buffer) => {
			printed += chunk.toString();
			const address = /http:\/\/\S+\//.exec(printed)?.[0];
			if (address) resolve({ address, stop: () => child.kill() });
		});
		child.on('exit', (code) => {
			reject(new Error(`syncline ended with ${String(code)} before it served: ${printed}`));
		});
	});
}
