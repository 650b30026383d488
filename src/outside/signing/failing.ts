/** A keeper of keys that does one thing wrong, for tests of what stands on the port. */
import { problem, refuse, Refusal, succeed } from '../../kernel/errors/problem.ts';
import { errors } from './errors.ts';
import type { ProviderName, SigningProvider } from './signing-provider.ts';

export type SigningFault = 'down' | 'pin-wrong' | 'locked' | 'runs-out' | 'signs-something-else';

/**
 * @param real the provider whose keys it has, which signs until the fault comes
 * @param after how many signatures go well before `runs-out` and `signs-something-else`
 */
export const failingProvider = (
  name: ProviderName,
  real: SigningProvider,
  fault: SigningFault,
  after = 0,
): SigningProvider => ({
  name,
  state: async () => (fault === 'down' ? { kind: 'down', why: 'no answer' } : real.state()),
  find: (owner) => (fault === 'down' ? Promise.resolve(refuse(problem(errors.providerDown))) : real.find(owner)),
  open: async (key, authorisation, signatures) => {
    if (fault === 'down') return refuse(problem(errors.providerDown));
    if (fault === 'pin-wrong') return refuse(problem(errors.pinWrong, '/pin'));
    if (fault === 'locked') return refuse(problem(errors.locked, '/pin'));
    const opened = await real.open(key, authorisation, signatures);
    if (!opened.ok) return opened;
    const { signer, close } = opened.value;
    let made = 0;
    const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
      made += 1;
      if (made <= after) return signer.sign(bytes);
      if (fault === 'runs-out') throw new Refusal(problem(errors.authorisationOver));
      return signer.sign(Buffer.from('something else'));
    };
    return succeed({ signer: { ...signer, sign }, close });
  },
});
