import type { Row } from '#ingest/schema.ts';
import type { Meeting } from './meetings.ts';
import type { People } from './people.ts';

/** The `attendance` rows: one per meeting and spelling that the meeting's note gives a part. */
export function attendanceRows(meetings: readonly Meeting[], { personOf }: People): Row<'attendance'>[] {
	return meetings.flatMap(({ id, facts }) => {
		const [leads, notetakers, listed] = [facts.leads, facts.notetakers, facts.attendees].map(
			(names) => new Set(names),
		);
		const updates = new Set(facts.updates.map(({ writtenAs }) => writtenAs));
		const absent = new Set([
			...facts.absentees,
			...facts.updates.filter(({ isAbsent }) => isAbsent).map(({ writtenAs }) => writtenAs),
		]);
		const names = new Set([...facts.leads, ...facts.notetakers, ...facts.attendees, ...updates, ...absent]);
		return [...names].flatMap((written) => {
			const person = personOf(written);
			if (person === null) return [];
			return {
				meeting_id: id,
				person,
				written_as: written,
				is_lead: leads?.has(written) ?? false,
				is_notetaker: notetakers?.has(written) ?? false,
				is_listed: listed?.has(written) ?? false,
				gave_update: updates.has(written),
				is_absent: absent.has(written),
			};
		});
	});
}

/** The `updates` rows. */
export function updateRows(meetings: readonly Meeting[], { personOf }: People): Row<'updates'>[] {
	return meetings.flatMap(({ id, notePath, facts }) =>
		facts.updates.flatMap(({ writtenAs, line, isAbsent, saysNoBlockers }) => {
			const person = personOf(writtenAs);
			if (person === null) return [];
			return {
				update_id: `${notePath}#L${String(line)}`,
				meeting_id: id,
				person,
				written_as: writtenAs,
				line,
				is_absent: isAbsent,
				says_no_blockers: saysNoBlockers,
			};
		}),
	);
}
