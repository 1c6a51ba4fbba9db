/**
 * Is the wallet on a list?
 *
 * | what                                              | kytResult | kytRiskScore |
 * |---------------------------------------------------|-----------|--------------|
 * | listed                                            | fail      | 100          |
 * | not listed, and a list has wallets of its chains  | pass      | 0            |
 * | no list has wallets of its chains, or too old ones| unknown   | unknown      |
 * | it is no address, by its form or its check        | unknown   | unknown      |
 * | none was given, and the step is optional          | not_given | unknown      |
 * | none was given                                    | unknown   | unknown      |
 */
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { CRYPTO_WALLET, type StepOf } from '../../rules/profile-steps.ts';
import type { Screening } from '../screen/screening.ts';
import { known, resultFact, unknown } from './facts-of.ts';
import type { ExamineStep, StepReport } from './step.ts';
import { stepNotRun } from './step-not-run.ts';

export const kytCryptoStep: ExamineStep<'kyt_crypto'> = {
  type: 'kyt_crypto',
  needs: [],
  gives: ['kytResult', 'kytRiskScore'],
  run: ({ options, required, input }) =>
    screenWallet(options, input.attributes.cryptoWallet ?? null, required, input.screening),
};

export function screenWallet(
  { walletAddress = CRYPTO_WALLET }: Pick<StepOf<'kyt_crypto'>, 'walletAddress'>,
  given: string | null,
  required: boolean,
  screening: Screening | null,
): StepReport {
  const address = walletAddress === CRYPTO_WALLET ? given : walletAddress;
  if (address === null) return required ? notRun('step_not_run', 'no wallet was given') : leftOut();
  if (!screening) return notRun('list_not_loaded', 'no list of wallets is loaded, so no wallet is clear');
  const found = screening.wallets.screen(address);
  switch (found.state) {
    case 'listed': {
      const { list, version, entry, chain } = found;
      const whose = entry.names[0] ? ` of ${entry.names[0]}` : '';
      const finding: Finding = {
        step: 'kyt_crypto',
        code: 'wallet_listed',
        value: `${list} ${entry.id}`,
        confidence: 1,
        detail: `The wallet${whose} is on the list ${list}, version ${version}, under ${entry.id}${chain ? ` (${chain})` : ''}.`,
      };
      return report('failed', 100, [finding]);
    }
    case 'clear':
      return report('passed', 0, []);
    case 'invalid':
      return notRun('wallet_invalid', 'the address is of no wallet: a sign is wrong or missing');
    case 'not_covered':
      return notRun(
        'list_not_loaded',
        `no list that is not too old has wallets of its chain (${found.family}), so it is not clear`,
      );
  }
}

function report(status: 'failed' | 'passed', risk: number, findings: Finding[]): StepReport {
  const facts = { kytResult: resultFact(status, '', findings), kytRiskScore: known(risk, findings) };
  return { status, score: risk, confidence: 1, findings, facts };
}

function notRun(code: FindingCode, reason: string): StepReport {
  return stepNotRun('kyt_crypto', ['kytResult', 'kytRiskScore'], reason, { code });
}

function leftOut(): StepReport {
  const facts = { kytResult: resultFact('left_out', '', []), kytRiskScore: unknown('no wallet was given') };
  return { status: 'left_out', score: null, confidence: null, findings: [], facts };
}
