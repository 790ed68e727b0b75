/** A query under a name, with how its answer is shown. */
export interface SavedQuery {
	readonly name: string;
	/** The place as search parameters. */
	readonly search: string;
}

const key = 'syncline-queries';

/** Named queries that this browser keeps, in the order of their names. */
export class SavedQueries {
	readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
	#list = $state.raw<readonly SavedQuery[]>([]);

	constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
		this.#storage = storage;
		this.#list = read(storage);
	}

	get list(): readonly SavedQuery[] {
		return this.#list;
	}

	/** Keeps a query; one of the same name is replaced. */
	save(query: SavedQuery): void {
		this.#keep([...this.#without(query.name), query]);
	}

	/** Gives a query another name; one that had it is replaced. */
	rename(from: string, to: string): void {
		const known = read(this.#storage).find(({ name }) => name === from);
		if (known === undefined || from === to) return;
		this.#keep([...this.#without(from).filter(({ name }) => name !== to), { ...known, name: to }]);
	}

	delete(name: string): void {
		this.#keep(this.#without(name));
	}

	/** Another tab may have saved since. */
	#without(name: string): SavedQuery[] {
		return read(this.#storage).filter((one) => one.name !== name);
	}

	#keep(list: SavedQuery[]): void {
		this.#storage.setItem(key, JSON.stringify(list));
		this.#list = inOrder(list);
	}
}

function read(storage: Pick<Storage, 'getItem'>): SavedQuery[] {
	try {
		const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? inOrder(kept.filter(isSaved)) : [];
	} catch {
		return [];
	}
}

const inOrder = (list: readonly SavedQuery[]) => list.toSorted((a, b) => a.name.localeCompare(b.name));

function isSaved(one: unknown): one is SavedQuery {
	const { name, search } = (one ?? {}) as Partial<SavedQuery>;
	return typeof name === 'string' && typeof search === 'string';
}
