/** What another version would have decided of the same pictures. Recorded with the decision, and nothing follows from it. */
import type { Decision } from '../../rules/decision.ts';
import { type Ending, type EndingMatrix, emptyMatrix, endingOf } from '../../rules/endings.ts';
import type { VerificationRow } from '../tables.ts';
import type { AnalyticsFilter } from './analytics.ts';
import { json, type RepositoryContext } from './repository.ts';
import type { NewDecision } from './status-change.ts';

export interface ShadowFigures {
  profile: string;
  version: number;
  decisions: number;
  /** Decisions that ended as the live one did. */
  same: number;
  /** Rows: the live ending; columns: the shadow's. */
  matrix: EndingMatrix;
}

export interface ShadowCase {
  verification: string;
  submission: number;
  live: Ending;
  shadow: Ending;
  decision: Decision;
}

export function shadowDecisionsRepository({ db }: RepositoryContext) {
  const within = ({ profileId, since, until }: AnalyticsFilter) =>
    db
      .selectFrom('shadow_decisions')
      .where('profile_id', '=', profileId)
      .where('created_at', '>=', since)
      .where('created_at', '<', until);
  return {
    /** By shadow, of verifications that were created in a time. */
    async figures(filter: AnalyticsFilter): Promise<ShadowFigures[]> {
      const rows = await within(filter)
        .select(({ fn }) => [
          'shadow_profile',
          'shadow_version',
          'live_ending',
          'shadow_ending',
          fn.countAll<string>().as('decisions'),
        ])
        .groupBy(['shadow_profile', 'shadow_version', 'live_ending', 'shadow_ending'])
        .orderBy('shadow_profile')
        .orderBy('shadow_version')
        .execute();
      const figures = new Map<string, ShadowFigures>();
      for (const row of rows) {
        const { shadow_profile: profile, shadow_version: version } = row;
        const key = `${profile} ${version}`;
        const known = figures.get(key) ?? { profile, version, decisions: 0, same: 0, matrix: emptyMatrix() };
        const count = Number(row.decisions);
        known.decisions += count;
        if (row.live_ending === row.shadow_ending) known.same += count;
        known.matrix[row.live_ending][row.shadow_ending] += count;
        figures.set(key, known);
      }
      return [...figures.values()];
    },
    /** The latest that ended otherwise than the live one. */
    async differing(filter: AnalyticsFilter, most: number): Promise<ShadowCase[]> {
      const rows = await within(filter)
        .selectAll()
        .whereRef('live_ending', '<>', 'shadow_ending')
        .orderBy('created_at', 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => ({
        verification: row.verification_id,
        submission: row.submission,
        live: row.live_ending,
        shadow: row.shadow_ending,
        decision: row.decision,
      }));
    },
  };
}

/** Inside the transaction of the decision that it stands beside. */
export async function writeShadow(
  { db }: RepositoryContext,
  { id, submission, profile_id, profile_version, created_at }: VerificationRow,
  made: NewDecision,
): Promise<void> {
  const shadow = made.shadow;
  if (!shadow) return;
  await db
    .insertInto('shadow_decisions')
    .values({
      verification_id: id,
      submission,
      profile_id,
      profile_version,
      live_ending: endingOf(made),
      shadow_profile: shadow.profile.id,
      shadow_version: shadow.profile.version,
      shadow_ending: endingOf(shadow),
      decision: json(shadow),
      created_at,
    })
    .execute();
}
