import type { Progress } from '#ingest/pipeline.ts';

/** A bar on a terminal; nothing where the output is piped. */
export async function progressBar(
	stream: NodeJS.WriteStream,
): Promise<{ update: Progress | undefined; stop: () => void }> {
	if (!stream.isTTY) return { update: undefined, stop: () => undefined };
	const { default: cliProgress } = await import('cli-progress');
	const bar = new cliProgress.SingleBar({
		format: 'Reading {bar} {value} of {total} notes',
		clearOnComplete: true,
		hideCursor: true,
		stream,
	});
	bar.start(1, 0);
	return {
		update: (done, total) => {
			bar.setTotal(total);
			bar.update(done);
		},
		stop: () => {
			bar.stop();
		},
	};
}
