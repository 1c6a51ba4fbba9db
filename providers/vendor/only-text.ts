/** The fields that are text: what a vendor did not read is null, missing, or of another kind. */
export function onlyText(fields: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(given);
}
