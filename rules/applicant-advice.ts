/** What the applicant is told to do, where the text of the label does not say which of several things is wrong. */
import type { FindingCode } from './finding-codes.ts';
import { labelOf } from './labels.ts';
import { type Language, MESSAGES } from './languages.ts';

/** Each a whole sentence or two, said to the person on the picture. */
const ADVICE: Readonly<Partial<Record<FindingCode, string>>> = {
  face_not_found:
    'We see no face on your selfie. Please take a new one, with your whole face in the picture.',
  face_several: 'There is somebody else on your selfie. Please take a new one alone.',
  face_too_small: 'Your face is too small on the selfie. Please hold the camera closer.',
  face_blurred: 'Your selfie is blurred. Please wipe the lens, hold still and take a new one.',
  face_dark: 'Your face is too dark on the selfie. Please turn to a window or a lamp and take a new one.',
  face_glare: 'Too much light falls on your face. Please turn away from it a little and take a new selfie.',
  face_turned: 'Please look straight into the camera and take a new selfie.',
  face_cut_off:
    'A part of your face is outside the selfie. Please take a new one, with your whole face in the picture.',
  face_eyes_covered: 'We cannot see your eyes. Please take off dark glasses and take a new selfie.',
  face_eyes_closed: 'Your eyes are shut on the selfie. Please take a new one with open eyes.',
  face_mouth_covered:
    'We cannot see your mouth and nose. Please take off the mask or scarf and take a new selfie.',
};

/** The text of the label, or what there is to do about each of these findings. */
export function applicantMessage(label: string, codes: readonly string[], language: Language = 'en'): string {
  const own = language === 'en' ? { labels: {}, advice: ADVICE } : MESSAGES[language];
  const byCode: Readonly<Record<string, string | undefined>> = own.advice;
  const advice = codes.flatMap((code) => byCode[code] ?? []);
  if (advice.length > 0) return [...new Set(advice)].join(' ');
  return (own.labels as Readonly<Record<string, string | undefined>>)[label] ?? labelOf(label).message;
}

export const ADVISED = Object.keys(ADVICE);
