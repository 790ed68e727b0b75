import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, keymap, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { sqlLanguage } from './sql-language.ts';

export interface EditorOptions {
	readonly text: string;
	/** Asked for by completion. */
	readonly functionNames: () => Promise<readonly string[]>;
	/** Said by screen readers. */
	readonly label: string;
	readonly onChange: (text: string) => void;
	readonly onRun: () => void;
}

/** A SQL editor on a page. */
export interface SqlEditor {
	setText(text: string): void;
	/** Puts a text where the cursor stands. */
	insert(text: string): void;
	/** Marks the line that a complaint is about; null marks none. */
	mark(line: number | null): void;
	focus(): void;
	destroy(): void;
}

/** Puts an editor into `host`: in a shadow root, where its styles need no exception from the site's policy. */
export function openEditor(host: HTMLElement, options: EditorOptions): SqlEditor {
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const run = () => {
		options.onRun();
		return true;
	};
	const view = new EditorView({
		root,
		parent: root,
		state: EditorState.create({
			doc: options.text,
			extensions: [
				Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
				basicSetup,
				sqlLanguage(options.functionNames),
				typedOverLines,
				complaints,
				look,
				syntaxHighlighting(colours),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': options.label }),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) options.onChange(update.state.doc.toString());
				}),
			],
		}),
	});
	return {
		setText(text) {
			if (text === view.state.doc.toString()) return;
			view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
		},
		insert(text) {
			view.dispatch(view.state.replaceSelection(text));
			view.focus();
		},
		mark: (line) => view.dispatch({ effects: complain.of(line) }),
		focus: () => view.focus(),
		destroy: () => view.destroy(),
	};
}

/** Chrome would merge the lines with inline styles, which the site's policy forbids, before the editor mends them. */
const typedOverLines = EditorView.domEventHandlers({
	beforeinput(event, view) {
		const { state } = view;
		const { from, to } = state.selection.main;
		const isOverLines = state.doc.lineAt(from).number !== state.doc.lineAt(to).number;
		if (event.inputType !== 'insertText' || event.data === null || !isOverLines) return false;
		view.dispatch({ ...state.replaceSelection(event.data), userEvent: 'input.type' });
		return true;
	},
});

const complain = StateEffect.define<number | null>();
const marked = Decoration.line({ class: 'cm-complaint' });

/** The marked line, until the text changes. */
const complaints = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(decorations, { docChanged, effects, state }) {
		for (const effect of effects) {
			if (!effect.is(complain)) continue;
			const line = effect.value;
			return line === null || line > state.doc.lines
				? Decoration.none
				: Decoration.set(marked.range(state.doc.line(line).from));
		}
		return docChanged ? Decoration.none : decorations;
	},
	provide: (field) => EditorView.decorations.from(field),
});

/** The site's tokens reach into the shadow root. */
const look = EditorView.theme({
	'&': {
		backgroundColor: 'var(--raised)',
		color: 'var(--ink)',
		border: '1px solid var(--edge)',
		borderRadius: 'var(--round)',
		fontSize: '0.8125rem',
	},
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
	'.cm-scroller': {
		minHeight: '9.5rem',
		maxHeight: '24rem',
		overflow: 'auto',
		fontFamily: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
		lineHeight: '1.6',
	},
	'.cm-content': { padding: '0.6rem 0', caretColor: 'var(--ink)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'.cm-gutters': {
		backgroundColor: 'transparent',
		color: 'var(--faint)',
		border: '0',
		paddingLeft: '0.35rem',
	},
	'.cm-foldGutter': { display: 'none !important' },
	'.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
	'&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 55%, transparent)' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'var(--opened-wash)',
	},
	'.cm-selectionMatch': { backgroundColor: 'var(--mark)' },
	'&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--mark)' },
	'.cm-complaint': {
		backgroundColor: 'var(--open-wash) !important',
		boxShadow: 'inset 3px 0 0 var(--open)',
	},
	'.cm-tooltip': {
		border: '1px solid var(--rule)',
		borderRadius: '8px',
		backgroundColor: 'var(--raised)',
		boxShadow: 'var(--shadow)',
		overflow: 'hidden',
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul': {
		fontFamily: 'inherit',
		maxHeight: '15rem',
		maxWidth: 'min(34rem, 90vw)',
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem', color: 'var(--ink)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--hover)',
		color: 'var(--ink)',
	},
	'.cm-completionIcon': { display: 'none' },
	'.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
	'.cm-completionDetail': { color: 'var(--faint)', fontStyle: 'normal', marginLeft: '0.8rem' },
	'.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderColor: 'var(--rule)' },
});

const colours = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--opened)', fontWeight: '600' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--ended)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--request)' },
	{ tag: [tags.lineComment, tags.blockComment], color: 'var(--faint)' },
	{ tag: tags.typeName, color: 'var(--warning)' },
]);
