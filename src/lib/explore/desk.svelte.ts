import { goto } from '$app/navigation';
import type { View } from '../components/view.svelte.ts';
import { startReading } from '../engine/reading-connection.ts';
import { tableDocs, type TableDoc } from '../questions/table-docs.ts';
import type { SqlEditor } from './editor.ts';
import { Exploration } from './exploration.svelte.ts';
import { fitsLink, readPlace, writePlace, type Place } from './place.ts';
import { ReadingEngine } from './reading-engine.ts';
import { SavedQueries, type SavedQuery } from './saved-queries.svelte.ts';
import { startingPoints, type StartingPoint } from './starting-points.ts';

/** What is typed goes into the address after that many milliseconds without another key. */
const pause = 400;

/** Where somebody asks the tables in SQL: the query and its form, which the address holds, and what came of it. */
export class Desk {
	readonly #view: View;
	readonly exploration = new Exploration(() => this.#asked());
	#engine: Promise<ReadingEngine> | undefined;
	#functions: Promise<readonly string[]> | undefined;
	#editor: SqlEditor | undefined;
	/** What is typed replaces what was typed, but not what was run or opened. */
	#isDraft = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	place = $state.raw<Place>() as Place;
	tables = $state.raw<readonly TableDoc[]>([]);
	/** Null until the browser's store is at hand. */
	saved = $state.raw<SavedQueries | null>(null);
	readonly isWritten = $derived(this.place.sql.trim() !== '');
	readonly isTooLong = $derived(!fitsLink(this.place.sql));
	/** The query at hand as search parameters; null without one. */
	readonly search = $derived(
		this.isWritten ? writePlace(this.place, new URLSearchParams()).toString() : null,
	);

	constructor(view: View) {
		this.#view = view;
		this.place = readPlace({ get: (name) => view.param(name) });
	}

	/** Starts the engine and looks up what can be asked. Call it in the browser; what it gives back ends it. */
	open(): () => void {
		this.saved = new SavedQueries(localStorage);
		void this.#view.dataset
			.then(({ manifest }) => (this.tables = tableDocs(manifest)))
			.catch(() => undefined);
		void this.#asked().then((engine) => engine.warm());
		return () => {
			clearTimeout(this.#timer);
			this.exploration.cancel();
			void this.#engine?.then((engine) => engine.close()).catch(() => undefined);
		};
	}

	/** Takes over the place that the address names by now. */
	navigated(): void {
		const there = readPlace(new URLSearchParams(location.search));
		if (there.sql !== this.place.sql && (there.sql !== '' || !this.isTooLong)) {
			clearTimeout(this.#timer);
			this.#isDraft = false;
			this.#editor?.setText(there.sql);
			this.place = there;
		} else this.place = { ...there, sql: this.place.sql };
	}

	readonly edits = (editor: SqlEditor): void => {
		this.#editor = editor;
	};

	readonly functionNames = (): Promise<readonly string[]> => {
		this.#functions ??= this.#asked().then((engine) => engine.functionNames());
		return this.#functions.catch(() => []);
	};

	readonly type = (sql: string): void => {
		if (sql === this.place.sql) return;
		this.place = { ...this.place, sql };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#keep(this.#isDraft);
			this.#isDraft = true;
		}, pause);
	};

	readonly run = async (): Promise<void> => {
		this.#keep(this.#isDraft);
		this.#isDraft = false;
		this.#editor?.mark(null);
		await this.exploration.run(this.place.sql);
		const { outcome } = this.exploration;
		if (outcome.kind === 'failed' && outcome.sql === this.place.sql)
			this.#editor?.mark(outcome.complaint.line);
	};

	/** The questions of the panels, for the filters that are set. */
	readonly points = async (): Promise<readonly StartingPoint[]> => {
		const { series } = await this.#view.choices;
		const { filters } = this.#view;
		return startingPoints(filters, filters.series[0] ?? series[0]?.id ?? '');
	};

	readonly start = ({ sql }: StartingPoint): void => {
		this.#show({ sql, form: 'table', x: null, y: null });
	};

	readonly openSaved = ({ search }: SavedQuery): void => {
		this.#show(readPlace(new URLSearchParams(search)));
	};

	/** Writes a name where the cursor stands. */
	readonly insert = (name: string): void => {
		this.#editor?.insert(name);
	};

	/** Changes how the answer is shown. */
	readonly change = (what: Partial<Place>): void => {
		this.place = { ...this.place, ...what };
		this.#keep(true);
	};

	#asked(): Promise<ReadingEngine> {
		this.#engine ??= this.#view.dataset.then(({ source }) => new ReadingEngine(source, startReading));
		return this.#engine;
	}

	#show(place: Place): void {
		this.place = place;
		this.#isDraft = false;
		this.#editor?.setText(place.sql);
		this.#keep(false);
		this.#editor?.focus();
	}

	#keep(replaceState: boolean): void {
		clearTimeout(this.#timer);
		const params = writePlace(this.place, new URLSearchParams(location.search));
		if (params.toString() === new URLSearchParams(location.search).toString()) return;
		void goto(`?${params.toString()}`, { replaceState, keepFocus: true, noScroll: true });
	}
}
