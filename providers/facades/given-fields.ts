/** Without the fields that are null or missing. */
export function givenFields<T extends object>(fields: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as Partial<{ [K in keyof T]: NonNullable<T[K]> }>;
}
