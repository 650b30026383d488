import type { VNode } from 'preact';

/** Doors behind doors, the last one lit, over terraced fields. Only to look at. */
export const HeroArt = (): VNode => (
  <svg class="hero-art" viewBox="0 0 340 300" width="340" height="300" aria-hidden="true" focusable="false">
    <path class="art-1" d="M10 300V160a160 160 0 0 1 320 0v140z" />
    <path class="art-2" d="M50 300V165a120 120 0 0 1 240 0v135z" />
    <path class="art-3" d="M90 300V170a80 80 0 0 1 160 0v130z" />
    <path class="art-4" d="M120 300V175a50 50 0 0 1 100 0v125z" />
    <circle class="art-sun" cx="170" cy="190" r="20" />
    <path class="art-5" d="M120 262c30-18 70-18 100 0v38H120z" />
    <path class="art-6" d="M120 280c30-14 70-14 100 0v20H120z" />
    <path class="art-leaf" d="M90 300V170c0-30 14-55 36-70v180z" />
  </svg>
);
