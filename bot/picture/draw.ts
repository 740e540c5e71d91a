import { text, type Language } from '../../locales/index.ts';
import { primaryId, type PeopleMap, type Person } from '../../dialogs/people/index.ts';
import { drawBox, personBox, primaryBox, survivorBox, type Box } from './boxes.ts';
import { areClear, mostDrawn, placesRound, scalesFor, type Area, type Place, type Scale } from './layout.ts';
import { knowsPerson, legend, legendEntries } from './legend.ts';
import { inOrder } from './order.ts';
import { knowsPersonStyle, linkedStyle, survivorLook, toPerpetratorStyle, unsaidStyle } from './style.ts';
import { bent, straight, svg } from './svg-parts.ts';

export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The map as a picture: the main perpetrator in the middle, the person above, everybody else round them. Lines from the
 * middle say how each is connected to the perpetrator, one line for each kind; dotted ones who knows the person too.
 * At most 1024 pixels either way.
 * @throws Error for a map with nobody on it
 */
export function drawMap(map: PeopleMap, language: Language): Drawing {
  const [primary] = map.people;
  if (!primary) throw new Error('nobody is on the map');
  const associates = inOrder(map.people.slice(1, mostDrawn + 1), map.links);
  const { area, boxes, places, middle, survivor, centre, above } = fitted(primary, associates, language);
  const at = new Map<string, Place>(associates.map(({ id }, index) => [id, places[index] ?? centre]));
  at.set(primaryId, centre);

  const marks = [
    straight(centre, above, { colour: survivorLook.edge, width: 3 }),
    ...associates.flatMap((person) => spokes(person, centre, at.get(person.id) ?? centre)),
    ...associates.filter(knowsPerson).map(({ id }) => fromPerson(above, at.get(id) ?? centre, centre, middle.width)),
    ...map.links.flatMap(({ from, to }) => between(at.get(from), at.get(to), centre)),
    ...boxes.map((drawn, index) => drawBox(drawn, places[index] ?? centre)),
    drawBox(survivor, above),
    drawBox(middle, centre),
  ];
  const left = map.people.length - 1 - associates.length;
  const key = legend(legendEntries(map, left, language), area.height + 6, area.width, language);
  const height = Math.ceil(area.height + 6 + key.height);
  const title = text(language, 'people.picture.title');
  return { svg: svg(area.width, height, title, [...marks, ...key.marks]), width: area.width, height };
}

interface Fitted {
  readonly area: Area;
  readonly boxes: readonly Box[];
  readonly places: readonly Place[];
  readonly middle: Box;
  readonly survivor: Box;
  readonly centre: Place;
  readonly above: Place;
}

/** Everybody at the largest scale at which nothing touches; at the smallest, with fewer lines where they must. */
function fitted(primary: Person, associates: readonly Person[], language: Language): Fitted {
  let last: Fitted | undefined;
  for (const most of [4, 3, 2])
    for (const scale of scalesFor(associates.length)) {
      last = placed(primary, associates, scale, most, language);
      if (areClear(standing(last))) return last;
    }
  if (!last) throw new Error('more people than there is a scale for');
  return last;
}

function placed(
  primary: Person,
  associates: readonly Person[],
  scale: Scale,
  most: number,
  language: Language,
): Fitted {
  const { area } = scale;
  const boxes = associates.map((person) => personBox(person, scale, language, most));
  const largest = { width: scale.box, height: Math.max(0, ...boxes.map(({ height }) => height)) };
  const middle = primaryBox(primary, scale, language);
  const survivor = survivorBox(scale, language);
  const centre = { x: area.width / 2, y: area.height / 2 };
  const above = { x: centre.x, y: centre.y - middle.height / 2 - survivor.height / 2 - 34 };
  const core = [
    { ...centre, width: middle.width, height: middle.height },
    { ...above, width: survivor.width, height: survivor.height },
  ];
  const places = placesRound(associates.length, area, largest, core);
  return { area, boxes, places, middle, survivor, centre, above };
}

const standing = ({ boxes, places, middle, survivor, centre, above }: Fitted) =>
  [...boxes, middle, survivor].map(({ width, height }, index) => ({
    ...([...places, centre, above][index] ?? centre),
    width,
    height,
  }));

/** Between two lines that run side by side. */
const apart = 4.5;

/** A line for each kind of connection to the perpetrator, side by side; a thin one where nobody has said which. */
function spokes({ toPerpetrator }: Person, centre: Place, place: Place): readonly string[] {
  const styles = toPerpetrator.map((kind) => toPerpetratorStyle[kind]);
  const drawn = styles.length > 0 ? styles : [unsaidStyle];
  const length = Math.hypot(place.x - centre.x, place.y - centre.y) || 1;
  const across = { x: -(place.y - centre.y) / length, y: (place.x - centre.x) / length };
  return drawn.map((style, index) => {
    const aside = (index - (drawn.length - 1) / 2) * apart;
    const moved = ({ x, y }: Place): Place => ({ x: x + across.x * aside, y: y + across.y * aside });
    return straight(moved(centre), moved(place), style);
  });
}

/** From the person to somebody who knows them too: past the box in the middle, and not behind it. */
function fromPerson(above: Place, to: Place, centre: Place, width: number): string {
  const straightDown = to.y > centre.y && Math.abs(to.x - centre.x) < (to.y - above.y) * 1.4;
  if (!straightDown) return straight(above, to, knowsPersonStyle);
  const side = to.x < centre.x ? -1 : 1;
  // Half way, a bend is half as far out as the point it bends round.
  const out = Math.max(0, width + 70 - Math.abs(to.x - centre.x) / 2);
  return bent(above, { x: centre.x + side * out, y: centre.y }, to, knowsPersonStyle);
}

/** A link bends towards the middle, where it cannot be taken for one of the lines that come from there. */
function between(from: Place | undefined, to: Place | undefined, centre: Place): readonly string[] {
  if (!from || !to) return [];
  const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const through = { x: half.x + (centre.x - half.x) * 0.3, y: half.y + (centre.y - half.y) * 0.3 };
  return [bent(from, through, to, linkedStyle)];
}
