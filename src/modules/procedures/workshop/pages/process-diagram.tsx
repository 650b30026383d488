import type { VNode } from 'preact';
import { say } from '../../../../kernel/text/text.ts';
import type { View } from '../../../../ui/view.ts';
import type { StepDefinition } from '../../definition.ts';
import { laneWord } from '../lane-words.ts';
import { endsOf, layOut, sizes, type Point } from '../process-layout.ts';
import { waysOf } from '../write-bpmn.ts';
import { workshopWords } from '../words.ts';

const lettersALine = 24;
const mostLines = 3;

/** The process as a picture: a lane for each who and where, a box a step with its share of the time. */
export function ProcessDiagram({
  view,
  steps,
}: {
  readonly view: View;
  readonly steps: readonly StepDefinition[];
}): VNode {
  const layout = layOut(steps);
  const { width, height, lanes, nodes } = layout;
  const ends = endsOf(layout);
  const half = sizes.event / 2;
  return (
    <div class="diagram" tabindex={0} role="group" aria-label={workshopWords.diagram[view.language]}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={steps.map(({ name }) => name[view.language]).join(' → ')}
        fill="none"
        stroke="currentColor"
        font-size="13"
      >
        {lanes.map((lane) => (
          <>
            <rect x={lane.x + 0.5} y={0.5} width={sizes.lane - 1} height={height - 1} stroke-opacity="0.35" />
            <Lines
              text={say(laneWord(lane), view.language)}
              at={{ x: lane.x + sizes.lane / 2, y: sizes.head / 2 }}
              bold
            />
          </>
        ))}
        {waysOf(nodes, ends).map((way) => (
          <Arrow way={way} />
        ))}
        {ends && <circle cx={ends.start.x} cy={ends.start.y} r={half} />}
        {nodes.map(({ step, x, y }) => (
          <g>
            <rect x={x} y={y} width={sizes.box.width} height={sizes.box.height} rx="8" stroke-width="1.5" />
            <Lines
              text={`${step.name[view.language]}${step.share > 0 ? ` (${step.share} %)` : ''}`}
              at={{ x: x + sizes.box.width / 2, y: y + sizes.box.height / 2 }}
            />
          </g>
        ))}
        {ends && <circle cx={ends.end.x} cy={ends.end.y} r={half} stroke-width="4" />}
      </svg>
    </div>
  );
}

function Arrow({ way }: { readonly way: readonly Point[] }): VNode | null {
  const tip = way.at(-1);
  if (!tip) return null;
  return (
    <>
      <polyline points={way.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <polygon points={`${tip.x - 5},${tip.y - 8} ${tip.x + 5},${tip.y - 8} ${tip.x},${tip.y}`} fill="currentColor" />
    </>
  );
}

/** A text in the middle of a place, broken into lines. */
function Lines({ text, at, bold }: { readonly text: string; readonly at: Point; readonly bold?: boolean }): VNode {
  const lines = broken(text);
  return (
    <text stroke="none" fill="currentColor" text-anchor="middle" font-weight={bold ? '600' : undefined}>
      {lines.map((line, index) => (
        <tspan x={at.x} y={at.y + 4.5 + (index - (lines.length - 1) / 2) * 16}>
          {index + 1 < lines.length ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}

function broken(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lettersALine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`];
}
