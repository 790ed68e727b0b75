import { draw } from './draw.ts';

const manifest = (await (await fetch('./data/manifest.json')).json()) as {
	answers: Record<string, { file: string }>;
};
const answers = (await (await fetch(`./data/${manifest.answers['/']?.file ?? ''}`)).json()) as Record<
	string,
	{ rows: unknown[][] }
>;
const longest = Object.values(answers).sort((a, b) => b.rows.length - a.rows.length)[0];
draw((longest?.rows ?? []).map((row) => Number(row.find((cell) => typeof cell === 'number') ?? 0)));
