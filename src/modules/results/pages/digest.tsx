import type { VNode } from 'preact';

/** A digest in groups of eight digits, between which a narrow page may break. */
export const Digest = ({ sha256 }: { readonly sha256: string }): VNode => (
  <code>
    {(sha256.match(/.{1,8}/g) ?? []).map((group) => (
      <>
        {group}
        <wbr />
      </>
    ))}
  </code>
);
