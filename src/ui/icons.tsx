import type { ComponentChildren, VNode } from 'preact';

/** Drawn in the colour of the text beside it, and silent to screen readers: the words say it. */
function Icon({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const paths = {
  check: <path d="m5 12 5 5 9-11" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3 3" />
    </>
  ),
  alert: (
    <>
      <path d="M12 3 2 20h20z" />
      <path d="M12 10v4m0 3v.01" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5m0-8v.01" />
    </>
  ),
  cross: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m9 9 6 6m0-6-6 6" />
    </>
  ),
  map: <path d="M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14" />,
  hands: <path d="M12 12C8 9 7 7 8 5s3-2 4 0c1-2 3-2 4 0s0 4-4 7zM3 14l5 1 4 2h4M3 20h8l10-6c-1-2-3-2-4-1l-3 2" />,
  pause: <path d="M8 5v14M16 5v14" />,
  search: (
    <>
      <circle cx="11" cy="11" r="7" />
      <path d="m16 16 5 5" />
    </>
  ),
  bell: (
    <>
      <path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4z" />
      <path d="M10 21h4" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-4 4-6 8-6s8 2 8 6" />
    </>
  ),
  file: (
    <>
      <path d="M6 3h8l4 4v14H6z" />
      <path d="M14 3v4h4M9 13h6M9 17h6" />
    </>
  ),
  chevron: <path d="m9 5 7 7-7 7" />,
  back: <path d="m15 5-7 7 7 7" />,
  phone: <path d="M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z" />,
  baby: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9 11v.01M15 11v.01M9 15c2 1.5 4 1.5 6 0M12 3c-1 2 0 3 2 3" />
    </>
  ),
  rings: (
    <>
      <circle cx="9" cy="14" r="6" />
      <circle cx="15" cy="14" r="6" />
      <path d="m7 4 2 2 2-2" />
    </>
  ),
  flower: (
    <>
      <circle cx="12" cy="9" r="2" />
      <path d="M12 7a3 3 0 1 0-2-3M14 9a3 3 0 1 0 2-3M12 11v10M12 17c2-3 4-3 6-3M10 9a3 3 0 1 1-2-3" />
    </>
  ),
  shop: (
    <>
      <path d="M4 10v11h16V10M3 10l2-6h14l2 6z" />
      <path d="M10 21v-6h4v6" />
    </>
  ),
  house: (
    <>
      <path d="m3 12 9-8 9 8" />
      <path d="M6 10v11h12V10M10 21v-6h4v6" />
    </>
  ),
  car: (
    <>
      <path d="M4 17v-5l2-6h12l2 6v5zM4 12h16" />
      <path d="M6 17v3M18 17v3" />
    </>
  ),
  tree: (
    <>
      <path d="M12 22v-8M12 3a5 5 0 0 1 4 8 4 4 0 0 1-4 4 4 4 0 0 1-4-4 5 5 0 0 1 4-8z" />
    </>
  ),
  school: (
    <>
      <path d="m2 9 10-5 10 5-10 5z" />
      <path d="M6 11v6c3 3 9 3 12 0v-6" />
    </>
  ),
  heart: <path d="M12 20C4 14 3 10 4 7a4.5 4.5 0 0 1 8-1 4.5 4.5 0 0 1 8 1c1 3 0 7-8 13z" />,
  work: (
    <>
      <path d="M3 8h18v12H3z" />
      <path d="M9 8V4h6v4M3 13h18" />
    </>
  ),
} satisfies Record<string, VNode>;

export type IconName = keyof typeof paths;

/** One of the few signs of the house. Never the only bearer of meaning: words stand beside it. */
export const Sign = ({ name }: { readonly name: IconName }): VNode => <Icon>{paths[name]}</Icon>;
