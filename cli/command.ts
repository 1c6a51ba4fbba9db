/** What a command of `idwell` is. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The whole help text, printed for `idwell NAME --help`. */
  help: string;
  /** Resolves to the exit code; a `UsageError` means 2. */
  run(args: string[]): Promise<number>;
}
