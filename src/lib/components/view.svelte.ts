import { resolve } from '$app/paths';
import { createContext, getAbortSignal, untrack } from 'svelte';
import type { Dataset, Progress } from '#lib/dataset/dataset.ts';
import type { OpenOptions } from '#lib/dataset/open-dataset.ts';
import { DatasetReplacedError } from '#lib/dataset/errors.ts';
import { EngineError, type Engine, type Parameter } from '#lib/engine/engine.ts';
import {
	dateFilters,
	isFiltered,
	listFilters,
	noFilters,
	type Filters,
	type ListFilter,
} from '#lib/filters/filters.ts';
import { keepKnown, parseFilters, serialiseFilters, type ReadFilters } from '#lib/filters/search-params.ts';
import type { Ask } from '#lib/questions/ask.ts';
import { filterChoices, knownValues, type FilterChoices } from '#lib/questions/filter-choices.ts';

/** A statement as it was asked. */
export interface Statement {
	readonly sql: string;
	readonly parameters: readonly Parameter[];
}

/** An answer with the statements it comes from and the filters it holds for. */
export interface Answered<T> {
	readonly value: T;
	readonly filters: Filters;
	readonly statements: readonly Statement[];
}

/** Something that can be asked about what is in view. */
export type Question<T> = (engine: Engine, filters: Filters, ask: Ask) => Promise<T>;

export interface ViewSource {
	/** Search parameters of the page, read reactively; empty while prerendering. */
	readonly params: () => URLSearchParams;
	/** The address of the page, `/blockers/`. */
	readonly page: () => string;
	/** Called once, in the browser, by `start` or the first question. */
	readonly open: (options: OpenOptions) => Promise<Dataset>;
}

const subjects: Readonly<Record<string, ListFilter>> = {
	'/people/': 'person',
	'/projects/': 'project',
	'/topics/': 'topic',
};

/** What part of which dataset is in view: the one place where the URL meets the questions. */
export class View {
	readonly #source: ViewSource;
	#opening: Promise<Dataset> | undefined;
	#choosing: Promise<FilterChoices> | undefined;
	/** How many questions are not answered yet. */
	#unanswered = 0;
	#isTold = true;
	/** Whether something was asked that is not answered yet. */
	isWaiting = $state.raw(false);
	/** How often the dataset was opened: what was asked of the one before is asked again. */
	#opened = $state.raw(0);
	/** What has arrived while the dataset loads. */
	progress = $state.raw<Progress | null>(null);
	/** Why no question can be answered: the dataset did not open, or not the engine, which filters need. */
	failure = $state.raw<unknown>(null);
	/** Another dataset has taken the place of the one in view. */
	isReplaced = $state.raw(false);

	readonly #params = $derived.by(() => this.#source.params());
	/** Equal as long as the filters are, so that a question is not asked again because a row was opened. */
	readonly #filterKey = $derived(serialiseFilters(parseFilters(this.#params).filters).toString());
	/** The filters as the URL has them, unknown values included. */
	readonly filters = $derived(parseFilters(new URLSearchParams(this.#filterKey)).filters);
	readonly isFiltered = $derived(isFiltered(this.filters));
	/** The filters as a query string for links, `?` included. */
	readonly query = $derived(this.#filterKey === '' ? '' : `?${this.#filterKey}`);
	readonly clearedHref = $derived(this.hrefWith(noFilters));
	/** The filters that choose the page: a person's page is about one person. */
	readonly #subject = $derived.by((): Filters => {
		const filter = subjects[this.#source.page()];
		if (filter === undefined || this.filters[filter].length !== 1) return noFilters;
		return { ...noFilters, [filter]: this.filters[filter] };
	});
	/** Whether more is filtered than chooses the page. */
	readonly isNarrowed = $derived(this.#filterKey !== serialiseFilters(this.#subject).toString());
	/** This page with no more filters than choose it. */
	readonly widenedHref = $derived(this.hrefWith(this.#subject));
	/** The query without one search parameter: hundreds of marks add theirs to the same. */
	readonly #without = $derived.by(() => {
		const query = this.#params.toString();
		const known = new Map<string, string>();
		return (name: string): string => {
			const params = known.has(name) ? null : new URLSearchParams(query);
			params?.delete(name);
			if (params !== null) known.set(name, params.toString());
			return known.get(name) ?? '';
		};
	});

	constructor(source: ViewSource) {
		this.#source = source;
	}

	get dataset(): Promise<Dataset> {
		this.#opening ??= this.#open(untrack(() => this.isFiltered));
		return this.#opening;
	}

	/** Opens the dataset for a page that is still being built: its address and its search parameters. */
	start(page: string, params: URLSearchParams): void {
		this.#opening = this.#open(isFiltered(parseFilters(params).filters));
		this.#opening.then((dataset) => dataset.show(page)).catch(() => undefined);
	}

	/** Opens the dataset anew: after a failure, or because another has taken its place. */
	reopen(): void {
		void this.#opening?.then((dataset) => dataset.close()).catch(() => undefined);
		this.#opening = undefined;
		this.#choosing = undefined;
		this.failure = null;
		this.isReplaced = false;
		this.progress = null;
		this.#opened++;
	}

	/** Starts the engine behind what is shown. */
	async warm(): Promise<void> {
		await (await this.dataset).warm();
	}

	/** Finds out whether the notes were read again since. */
	async look(): Promise<void> {
		this.isReplaced ||= await (await this.dataset).isReplaced();
	}

	#open(needsEngine: boolean): Promise<Dataset> {
		const opening = this.#source.open({
			onProgress: (progress) => (this.progress = progress),
			needsEngine,
		});
		opening.catch((error: unknown) => (this.failure = error));
		return opening;
	}

	get choices(): Promise<FilterChoices> {
		this.#choosing ??= this.dataset.then((dataset) => filterChoices(dataset));
		return this.#choosing;
	}

	/** What stands in the URL and is no filter, but for what was opened: kept when the filters change. */
	get otherParams(): [string, string][] {
		const filterNames: readonly string[] = [...dateFilters, ...listFilters, 'rows'];
		return [...this.#params].filter(([name]) => !filterNames.includes(name));
	}

	/** The value of a search parameter that is no filter. */
	param(name: string): string | null {
		return this.#params.get(name);
	}

	/** What the URL asks for and what of it the archive does not have. */
	async read(): Promise<ReadFilters> {
		const { filters, notices } = parseFilters(this.#params);
		const known = keepKnown(filters, knownValues(await this.choices));
		return { filters: known.filters, notices: [...notices, ...known.notices] };
	}

	/** Asks about what is in view. Called in a `$derived`, it is asked again when the filters change. */
	async ask<T>(question: Question<T>): Promise<Answered<T>> {
		const { filters } = this;
		void this.#opened;
		const signal = getAbortSignal();
		const page = untrack(() => this.#source.page());
		const dataset = await this.dataset;
		dataset.show(page);
		this.#count(1);
		try {
			return await this.#answer(dataset, question, filters, signal);
		} catch (error) {
			if (error instanceof DatasetReplacedError) this.isReplaced = true;
			if (error instanceof EngineError) this.failure = error;
			throw error;
		} finally {
			this.#count(-1);
		}
	}

	/** Tells it in a task of its own: Svelte can lose what is set while the answers of a batch arrive. */
	#count(step: number): void {
		this.#unanswered += step;
		if (!this.#isTold) return;
		this.#isTold = false;
		setTimeout(() => {
			this.#isTold = true;
			this.isWaiting = this.#unanswered > 0;
		});
	}

	async #answer<T>(
		dataset: Dataset,
		question: Question<T>,
		filters: Filters,
		signal: AbortSignal,
	): Promise<Answered<T>> {
		const statements: Statement[] = [];
		const engine: Engine = {
			query(sql, parameters = [], options) {
				statements.push({ sql, parameters });
				return dataset.query(sql, parameters, options);
			},
		};
		const known = keepKnown(filters, knownValues(await this.choices)).filters;
		return { value: await question(engine, known, { signal }), filters: known, statements };
	}

	/** This page with other filters; what was opened is closed, what else stands in the URL is kept. */
	hrefWith(filters: Filters): string {
		return `?${serialiseFilters(filters, new URLSearchParams(this.otherParams)).toString()}`;
	}

	/** This page of some days only. */
	readonly spanHref = (span: { readonly from: string; readonly to: string }): string =>
		this.hrefWith({ ...this.filters, ...span });

	/** This page for one person, project, topic or series only; once it is, for all again. */
	toggledHref(filter: ListFilter, id: string): string {
		const isChosen = this.filters[filter].includes(id);
		const left = this.filters[filter].filter((one) => one !== id);
		return this.hrefWith({ ...this.filters, [filter]: isChosen ? left : [id] });
	}

	/** The reader, at a line of a note. */
	noteHref(path: string, line: number | null): string {
		const place = line === null ? '' : `&line=${String(line)}`;
		const filters = this.#filterKey === '' ? '' : `&${this.#filterKey}`;
		return `${resolve('/notes/')}?note=${encodeURIComponent(path)}${place}${filters}`;
	}

	/** The page of a person, the other filters kept. */
	personHref(person: string): string {
		return `${resolve('/people/')}?${serialiseFilters({ ...this.filters, person: [person] }).toString()}`;
	}

	/** The page of a project, the other filters kept. */
	projectHref(project: string): string {
		return `${resolve('/projects/')}?${serialiseFilters({ ...this.filters, project: [project] }).toString()}`;
	}

	/** The page of a topic, the other filters kept. */
	topicHref(topic: string): string {
		return `${resolve('/topics/')}?${serialiseFilters({ ...this.filters, topic: [topic] }).toString()}`;
	}

	/** The page of a thread, the filters kept. */
	threadHref(threadId: string): string {
		const others = new URLSearchParams({ thread: threadId });
		return `${resolve('/threads/')}?${serialiseFilters(this.filters, others).toString()}`;
	}

	/** This page with one more search parameter, or without it. */
	hrefWithParam(name: string, value: string | null): string {
		const others = this.#without(name);
		if (value === null) return `?${others}`;
		return `?${others}${others === '' ? '' : '&'}${name}=${encodeURIComponent(value)}`;
	}
}

export const [getView, setView] = createContext<View>();
