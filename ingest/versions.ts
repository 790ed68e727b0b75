declare const READER_VERSION: string | undefined;
declare const ANSWERS_VERSION: string | undefined;

/** Tells the rules that notes are read by from those of another build: a hash of their sources. */
export const readerVersion = typeof READER_VERSION === 'undefined' ? 'unbuilt' : READER_VERSION;

/** The same for all that decides a dataset and its stored answers. */
export const answersVersion = typeof ANSWERS_VERSION === 'undefined' ? 'unbuilt' : ANSWERS_VERSION;
