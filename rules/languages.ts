/** Languages that applicants are told in; English stands in labels.yaml and applicant-advice.ts, the others in messages/. */
import de from './messages/de.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

/** The first that a reader asks for and that is here; English otherwise. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Messages {
  /** By label. */
  labels: Readonly<Record<string, string>>;
  /** By the code of a finding: what to do about it. */
  advice: Readonly<Record<string, string>>;
}

export const MESSAGES: Readonly<Record<Exclude<Language, 'en'>, Messages>> = { de, fr, es };
