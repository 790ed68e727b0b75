import type { LinkFacts } from '../facts/note-facts.ts';

const trailing = /[.,;:!?'"’”*_~`]+$/;

/** URLs in plain text, without the punctuation that follows them. */
export function urlsIn(text: string): { url: string; index: number }[] {
	if (!text.includes('://')) return [];
	return [...text.matchAll(/\bhttps?:\/\/[^\s<>"`|\\^{}\]]+/g)].map(({ 0: url, index }) => ({
		url: trimUrl(url),
		index,
	}));
}

function trimUrl(url: string): string {
	let rest = url.replace(trailing, '');
	for (const [open, close] of ['()', '[]'])
		while (rest.endsWith(close ?? '') && count(rest, close) > count(rest, open))
			rest = rest.slice(0, -1).replace(trailing, '');
	const parenthesis = rest.indexOf(')');
	return parenthesis > 0 && !rest.slice(0, parenthesis).includes('(') ? rest.slice(0, parenthesis) : rest;
}

function count(text: string, character: string | undefined): number {
	return text.split(character ?? ' ').length - 1;
}

const github = /^https?:\/\/(?:www\.)?github\.com\/+([\w.-]+)\/+([\w.-]+)(?:\/+([^?#]*))?(?:[?#].*)?$/i;
const gitlab =
	/^https?:\/\/((?:www\.)?gitlab\.[\w.-]+)\/+([\w./-]+?)\/-?\/?(merge_requests|issues|commit|releases)\/+([\w.-]+)/i;
const documents =
	/^(?:docs\.google\.com|drive\.google\.com|hackmd\.io|paper\.dropbox\.com|(?:[\w-]+\.)?notion\.(?:so|site)|hedgedoc\.[\w.]+|cryptpad\.\w+|gist\.github\.com|(?:[\w-]+\.)?(?:quip|airtable)\.com|docs\.\S+|[\w-]+\.readthedocs\.io)$/i;
const videos =
	/^(?:(?:www\.|m\.)?youtube\.com|youtu\.be|(?:www\.)?vimeo\.com|(?:[\w-]+\.)*zoom\.us|(?:www\.)?twitch\.tv|(?:[\w-]+\.)?loom\.com)$/i;
const notAnOwner =
	/^(?:orgs|search|settings|notifications|topics|marketplace|features|sponsors|about|login|apps)$/i;

/** The canonical form of a URL: a pull request and an issue of one number are one reference. */
export function linkFromUrl(raw: string): LinkFacts {
	const url = raw.trim();
	const hub = github.exec(url);
	if (hub && !notAnOwner.test(hub[1] ?? '')) return githubLink(hub[1] ?? '', hub[2] ?? '', hub[3] ?? '');
	const lab = gitlab.exec(url);
	if (lab) return gitlabLink(lab[1] ?? '', lab[2] ?? '', lab[3] ?? '', lab[4] ?? '');
	const [, host = '', rest = ''] = /^https?:\/\/([^/?#]+)([^]*)$/i.exec(url) ?? [];
	const kind = documents.test(host) ? 'document' : videos.test(host) ? 'video' : 'other';
	const canonical = host
		? `https://${host.toLowerCase()}${rest.replace(/([?&])utm_[^&#]*&?/g, '$1').replace(/[?&/]+$/, '')}`
		: url;
	return { url: canonical, kind, project: null, number: null };
}

function githubLink(owner: string, name: string, path: string): LinkFacts {
	const project = `${owner}/${name.replace(/\.git$/, '')}`.toLowerCase();
	const [head = '', second = ''] = path.split('/');
	const home = `https://github.com/${project}`;
	const number = /^\d+/.exec(second)?.[0];
	if ((head === 'pull' || head === 'issues' || head === 'pulls') && number)
		return threadLink(project, Number(number), head === 'issues' ? 'issue' : 'pull_request');
	if (head === 'commit' && second)
		return { url: `${home}/commit/${second}`, kind: 'commit', project, number: null };
	if (head === 'releases')
		return { url: `${home}/${path.replace(/\/+$/, '')}`, kind: 'release', project, number: null };
	if (head === 'blob' || head === 'wiki')
		return { url: `${home}/${path}`, kind: 'document', project, number: null };
	const rest = path.replace(/\/+$/, '');
	return { url: rest ? `${home}/${rest}` : home, kind: 'repository', project, number: null };
}

function gitlabLink(host: string, project: string, what: string, id: string): LinkFacts {
	const home = `https://${host.toLowerCase()}/${project.toLowerCase()}`;
	const kind =
		what === 'merge_requests'
			? 'pull_request'
			: what === 'issues'
				? 'issue'
				: what === 'commit'
					? 'commit'
					: 'release';
	const number = /^\d+$/.test(id) && kind !== 'commit' ? Number(id) : null;
	return { url: `${home}/-/${what}/${id}`, kind, project: project.toLowerCase(), number };
}

/** A pull request or issue of a GitHub project. */
function threadLink(project: string, number: number, kind: 'pull_request' | 'issue'): LinkFacts {
	return { url: `https://github.com/${project}/issues/${number}`, kind, project, number };
}

const shorthand =
	/(^|[\s([{,;:>/&+"'])(?:([A-Za-z0-9][\w-]*)\/)?([A-Za-z][\w.-]*)?(?:#|\/(?:pull|issues)\/)(\d{1,6})(?![\w-])/g;

/** A reference without a URL: `org/repo#12`, `repo#12`, `#12`. */
export interface ShortReference {
	readonly owner: string | null;
	readonly name: string | null;
	readonly number: number;
	readonly index: number;
}

/** References without a URL in plain text. */
export function shortReferencesIn(text: string): ShortReference[] {
	if (!text.includes('#') && !text.includes('/pull/') && !text.includes('/issues/')) return [];
	return [...text.matchAll(shorthand)].map((m) => ({
		owner: m[2]?.toLowerCase() ?? null,
		name: m[3]?.toLowerCase() ?? null,
		number: Number(m[4]),
		index: m.index,
	}));
}

/** Says which project a short reference means, from the URLs of its note. */
export class ReferenceContext {
	readonly #byNumber = new Map<number, Map<string, LinkFacts>>();
	readonly #byName = new Map<string, Set<string>>();

	add(link: LinkFacts): void {
		if (!link.project) return;
		const name = link.project.split('/').pop() ?? '';
		this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(link.project));
		if (link.number === null) return;
		const same = this.#byNumber.get(link.number) ?? new Map<string, LinkFacts>();
		same.set(
			link.project,
			same.get(link.project)?.kind === 'pull_request' ? (same.get(link.project) ?? link) : link,
		);
		this.#byNumber.set(link.number, same);
	}

	/** Null where the note does not say which project is meant. */
	resolve({ owner, name, number }: ShortReference): LinkFacts | null {
		if (owner && name) return this.#known(`${owner}/${name}`, number);
		const same = this.#byNumber.get(number);
		if (name) {
			const [project, second] = [...(this.#byName.get(name) ?? [])];
			if (project && !second) return this.#known(project, number);
			return same?.size ? ([...same.values()].find((l) => l.project?.endsWith(`/${name}`)) ?? null) : null;
		}
		return same?.size === 1 ? ([...same.values()][0] ?? null) : null;
	}

	#known(project: string, number: number): LinkFacts {
		return this.#byNumber.get(number)?.get(project) ?? threadLink(project, number, 'issue');
	}
}
