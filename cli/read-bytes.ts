import { readFile } from 'node:fs/promises';

/**
 * The bytes of a file, or none when it cannot be read: a missing or forbidden file is an answer with
 * findings (the engine names an empty picture), not a reason to stop the others.
 */
export async function readBytes(file: string): Promise<{ bytes: Uint8Array; problem: string | null }> {
  try {
    return { bytes: await readFile(file), problem: null };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const problem =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    return { bytes: new Uint8Array(), problem };
  }
}
