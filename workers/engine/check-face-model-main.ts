/** Runs in a process of its own: opens the face recogniser that it is given, and says what is wrong with it. */
import { openRecogniser } from '../../engine/models/recogniser.ts';

const problem = await openRecogniser(process.argv[2]!).then(
  () => null,
  (error: Error) => error.message,
);
process.send!({ problem }, () => process.exit());
