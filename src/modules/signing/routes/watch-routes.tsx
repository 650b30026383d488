import { instant } from '../../../kernel/time.ts';
import { page, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { WatchPage } from '../pages/watch-page.tsx';
import { mayWatchSigning } from '../policy.ts';
import { providersOf } from '../providers.ts';
import { agenciesToday } from '../queries/agencies.ts';
import { certificatesByProvider, certificatesEndingBefore, sealsInUse } from '../queries/certificates.ts';
import { watchAddress } from '../rules/addresses.ts';

const aheadMs = 90 * 86_400_000;

async function show(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const { db, settings } = context;
  const { software, token, remote } = providersOf(context);
  const [ofSoftware, ofToken, ofRemote, counts, ending, agencies, seals] = await Promise.all([
    software.state(),
    token.state(),
    remote.state(),
    certificatesByProvider(db),
    certificatesEndingBefore(db, instant(context.now() + aheadMs)),
    agenciesToday(context),
    sealsInUse(db),
  ]);
  const sealTo = new Map(seals.map(({ unitId, validTo }) => [unitId, validTo]));
  const content = (
    <WatchPage
      view={viewOf(context, incoming)}
      states={{ software: ofSoftware, token: ofToken, remote: ofRemote }}
      {...{ counts, ending }}
      agencies={agencies.map((each) => ({ ...each, sealTo: sealTo.get(each.id) }))}
      timestampUrl={settings.signing.timestampUrl}
    />
  );
  return page(content);
}

/** What operators watch of signing. */
export const watchRoutes: readonly Route<undefined>[] = [
  { method: 'GET', url: watchAddress, allow: mayWatchSigning, signIn: 'officer', handle: show },
];
