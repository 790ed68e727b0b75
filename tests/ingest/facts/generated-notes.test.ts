import { describe, expect, it } from 'vitest';
import { defaultConfig } from '#ingest/config.ts';
import type { MeetingFacts } from '#ingest/facts/note-facts.ts';
import { readNote } from '#ingest/facts/read-note.ts';
import { generatedNotes } from '../../generator/archive.ts';
import type { KnownMeeting } from '../../generator/known.ts';

/** What is read, in the terms of what is known. */
function known({
	date,
	line,
	leads,
	notetakers,
	attendees,
	absentees,
	...meeting
}: MeetingFacts): KnownMeeting {
	return {
		date,
		line,
		leads,
		notetakers,
		attendees,
		absentees,
		updates: meeting.updates.map(({ writtenAs, ...update }) => ({ person: writtenAs, ...update })),
		blockers: meeting.blockers.map(({ writtenAs, line: at }) => ({ person: writtenAs, line: at })),
		reviewRequests: meeting.reviewRequests.map(({ writtenAs, line: at }) => ({
			person: writtenAs,
			line: at,
		})),
	};
}

describe('notes in all forms', () => {
	it.each([1, 2, 3])('are read back exactly (seed %i)', (seed) => {
		for (const { path, text, meetings } of generatedNotes(seed, 170)) {
			const read = readNote(path, new TextEncoder().encode(text), defaultConfig);
			expect(read.meetings.map(known), `${path}\n${text}`).toEqual(meetings);
			expect(read.findings).toEqual([]);
		}
	});

	it('are the same for a seed', () => {
		expect([...generatedNotes(7, 20)]).toEqual([...generatedNotes(7, 20)]);
		expect([...generatedNotes(7, 20)]).not.toEqual([...generatedNotes(8, 20)]);
	});
});
