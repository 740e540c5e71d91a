/** Where the people of a map stand. Sizes in pixels; a place is the middle of its box. */

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** How large everything is, by how many stand round the middle: the fewer, the larger. */
export interface Scale {
  readonly area: Area;
  /** Width of a box. */
  readonly box: number;
  /** Size of a name. */
  readonly letters: number;
}

/** The most people a picture shows round the middle; a list may hold more, and the picture says how many it leaves out. */
export const mostDrawn = 40;

const scales: readonly (Scale & { readonly upTo: number })[] = [
  { upTo: 2, area: { width: 690, height: 430 }, box: 190, letters: 17 },
  { upTo: 6, area: { width: 780, height: 520 }, box: 190, letters: 17 },
  { upTo: 12, area: { width: 900, height: 660 }, box: 176, letters: 16 },
  { upTo: 20, area: { width: 1024, height: 800 }, box: 160, letters: 15 },
  { upTo: 30, area: { width: 1024, height: 890 }, box: 146, letters: 14 },
  { upTo: mostDrawn, area: { width: 1024, height: 890 }, box: 132, letters: 12.5 },
];
/** The scales that may do for so many, the largest first. */
export const scalesFor = (count: number): readonly Scale[] => scales.filter(({ upTo }) => count <= upTo);

/** Beyond this many, people stand in two rings and not in one. */
const mostInOneRing = 12;
/** Between two boxes. */
const gap = 16;
/** To the edge of the picture. */
const margin = 10;
/** Points of a ring that are measured. */
const steps = 1440;

interface Ring {
  /** How many boxes fit, side by side and one above the other. */
  readonly room: number;
  /** The places of so many boxes, as far apart as the ring allows, clockwise; `turned` by this part of a step from the top. */
  places(count: number, turned: number): readonly Place[];
}

/** A box where it stands. */
export interface Standing extends Place, Area {}

const touch = (one: Standing, other: Standing): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + 3 &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 + 3;

/** Whether all of these stand clear of each other. */
export const areClear = (boxes: readonly Standing[]): boolean =>
  boxes.every((one, index) => boxes.slice(index + 1).every((other) => !touch(one, other)));

/**
 * Places for so many boxes round the middle of an area, in one ring or two. Neighbours in the order given are neighbours
 * in the picture; the second ring is turned so that its boxes look through between those of the first.
 * @param box the largest box there is
 * @param core what stands in the middle
 */
export function placesRound(count: number, area: Area, box: Area, core: readonly Standing[]): readonly Place[] {
  const outer = ring(area, box, 0);
  if (count <= mostInOneRing) return outer.places(count, 0.5);
  const inner = ring(area, box, 1);
  const inside = Math.round((count * inner.room) / (inner.room + outer.room));
  const far = outer.places(count - inside, 0.5);
  const middle = { x: area.width / 2, y: area.height / 2 };
  const near = Array.from({ length: turns }, (_, turn) => inner.places(inside, turn / turns))
    .map((places) => ({
      places,
      hidden: hidden(places, far, middle, box) + 100 * meeting(places, [...core, ...boxed(far, box)], box),
    }))
    .reduce((best, each) => (each.hidden < best.hidden ? each : best)).places;
  // Both rings by angle, so that whoever follows on the list stands near.
  return [...near, ...far].toSorted((one, other) => angle(one, area) - angle(other, area));
}

/** Ways to turn the inner ring that are tried. */
const turns = 24;

const boxed = (places: readonly Place[], box: Area): readonly Standing[] =>
  places.map((place) => ({ ...place, ...box }));

/** How many boxes meet something that stands there already. */
const meeting = (places: readonly Place[], standing: readonly Standing[], box: Area): number =>
  boxed(places, box).filter((one) => standing.some((other) => touch(one, other))).length;

/** How badly boxes near the middle stand in the way of the lines to those behind them: worst where a line meets a middle. */
function hidden(near: readonly Place[], far: readonly Place[], middle: Place, box: Area): number {
  let sum = 0;
  for (const to of far)
    for (const place of near) {
      const [across, down] = [to.x - middle.x, to.y - middle.y];
      const length = Math.hypot(across, down);
      const [x, y] = [place.x - middle.x, place.y - middle.y];
      if (x * across + y * down <= 0) continue;
      const aside = Math.abs(x * down - y * across) / length;
      // How far the box reaches to the side of the line.
      const reach = (Math.abs(down) * box.width + Math.abs(across) * box.height) / (2 * length);
      sum += Math.max(0, 1 - aside / reach) ** 2;
    }
  return sum;
}

/** Clockwise from the top, from 0 up to 2π. */
const angle = ({ x, y }: Place, { width, height }: Area): number =>
  (Math.atan2(y - height / 2, x - width / 2) + 2.5 * Math.PI) % (2 * Math.PI);

/** An ellipse as large as the area lets it be, or one smaller by a box. */
function ring({ width, height }: Area, box: Area, inwards: number): Ring {
  const across = width / 2 - box.width / 2 - margin - inwards * (box.width + gap + 6);
  const down = height / 2 - box.height / 2 - margin - inwards * (box.height + 3.4 * gap);
  const at = (turn: number): Place => ({
    x: width / 2 + across * Math.sin(turn * 2 * Math.PI),
    y: height / 2 - down * Math.cos(turn * 2 * Math.PI),
  });
  // Boxes side by side need a width between them, one above the other a height: the way round is measured in boxes.
  const way = [0];
  for (let step = 1; step <= steps; step++) {
    const [from, to] = [at((step - 1) / steps), at(step / steps)];
    const needed = Math.max(Math.abs(to.x - from.x) / (box.width + gap), Math.abs(to.y - from.y) / (box.height + gap));
    way.push((way[step - 1] ?? 0) + needed);
  }
  const measured = way[steps] ?? 0;
  return {
    room: Math.floor(measured),
    places: (count, turned) =>
      Array.from({ length: count }, (_, index) => {
        const wanted = ((index + turned) * measured) / count;
        return at(way.findIndex((length) => length >= wanted) / steps);
      }),
  };
}
