import type { VNode } from 'preact';
import { spokenNumber } from './spoken-number.ts';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

/** Who answers for the site, how to reach them, what else there is to know. */
export function SiteFooter({ view }: { readonly view: View }): VNode {
  const speak = say(view);
  return (
    <footer class="footer">
      <div class="width">
        <p class="footer-hotline">
          <Sign name="phone" />
          {speak('hotline')} <a href={`tel:${view.place.hotline}`}>{spokenNumber(view.place.hotline)}</a>
        </p>
        <nav aria-label={speak('footerMenu')}>
          <ul>
            {(
              [
                'help',
                'contact',
                'petitions',
                'survey',
                'assessment',
                'statistics',
                'check-document',
                'privacy',
                'accessibility',
              ] as const
            ).map((key) => (
              <li>
                <a href={`/${key}`}>{speak(key)}</a>
              </li>
            ))}
            <li>
              <a href="/desk">{speak('forOfficers')}</a>
            </li>
          </ul>
        </nav>
        <p class="footer-government">{view.place.government[view.language]}</p>
      </div>
    </footer>
  );
}
