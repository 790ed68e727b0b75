import type { Config } from '../config.ts';
import { bullet, unbulleted } from './columns.ts';
import { type Label, labelBook } from './labels.ts';
import { statusSections } from './open-entries.ts';
import { type PersonLine, readPersonLine } from './people-lines.ts';
import type { SourceLine } from './source-lines.ts';

/** A name without `@`: one to three words, or one in lower case that could be a handle. */
export const plainName =
	/^(?:\p{Lu}|\p{Ll}[\p{L}\d_.-]*[\p{L}\d_]:?$)[\p{L}\d._'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}:?$/u;

/** Says whom a line stands over, by what it says and by what follows it. */
export class PersonsAhead {
	readonly #lines: readonly string[];
	readonly #source: readonly SourceLine[];
	readonly #config: Config;

	constructor(lines: readonly string[], source: readonly SourceLine[], config: Config) {
		this.#lines = lines;
		this.#source = source;
		this.#config = config;
	}

	/** Whom a line stands over; names without `@`, and those in a list of names, only where a status label follows. */
	on(
		line: number,
		text: string,
		kind: 'heading' | 'item' | 'text',
		isInNameList: () => boolean,
	): PersonLine | null {
		const person = readPersonLine(text, this.#config);
		if (person) {
			const isListed = kind === 'text' && person.text === '' && isInNameList();
			const isOdd = isListed || person.people[0]?.includes(' ');
			return isOdd && !this.opensStatus(line) ? null : person;
		}
		if (kind === 'item' || text.length > 40 || !plainName.test(text)) return null;
		if (this.#label(text, kind === 'heading') || !this.opensStatus(line)) return null;
		return { people: [text.replace(/:$/, '').toLowerCase()], remark: '', text: '' };
	}

	/** Whether the next line is a label such as `Done:`. */
	opensStatus(line: number): boolean {
		let next = line;
		while (next < this.#lines.length && /^\s*$/.test(this.#lines[next] ?? '')) next++;
		const source = this.#source[next];
		const marker = bullet.exec(this.#lines[next] ?? '')?.[2] ?? '';
		if (!source || next - line > 3) return false;
		const label = this.#label(unbulleted(source.text, marker).trim(), false);
		return label !== null && !label.isWeak && statusSections.has(label.section ?? '');
	}

	#label(text: string, isHeading: boolean): Label | null {
		return labelBook(this.#config).read(text, isHeading);
	}
}
