// The book of facts: everything that is true in the Tiny World. Values come from closed sets, so false ones can be drawn and detected.

const ATTRIBUTES = ['color', 'home', 'food', 'sound', 'taste', 'made', 'kept'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export type Kind = 'animal' | 'food' | 'thing';

export interface Fact {
  thing: string;
  attribute: Attribute;
  value: string;
}

/** Every value that an attribute can have. */
export const VALUES: Readonly<Record<Attribute, readonly string[]>> = {
  color: ['red', 'blue', 'green', 'tan', 'cream', 'gray', 'pink', 'gold'],
  home: ['den', 'barn', 'tree', 'pond', 'nest', 'hive', 'house', 'cave'],
  food: ['milk', 'corn', 'grass', 'bugs', 'seeds', 'honey', 'bones', 'nuts'],
  sound: ['yip', 'meow', 'woof', 'moo', 'cluck', 'oink', 'buzz', 'hoot', 'croak', 'quack', 'baa', 'grr'],
  taste: ['sweet', 'sour', 'salty', 'hot', 'mild'],
  made: ['wood', 'tin', 'clay', 'wool', 'silk'],
  kept: ['box', 'bag', 'jar', 'pot', 'hall', 'shed', 'room', 'yard'],
};

const ANIMAL_ROWS = [
  'fox red den seeds yip',
  'cat gray house milk meow',
  'dog tan house bones woof',
  'cow cream barn grass moo',
  'hen gold nest corn cluck',
  'pig pink barn nuts oink',
  'bee gold hive honey buzz',
  'owl tan tree bugs hoot',
  'frog green pond bugs croak',
  'duck blue pond seeds quack',
  'goat gray cave grass baa',
  'bear cream cave honey grr',
];

const FOOD_ROWS = [
  'plum blue sweet bag',
  'pear green mild box',
  'lemon gold sour bag',
  'bean green hot jar',
  'rice cream mild pot',
  'cake pink sweet box',
  'bread tan salty bag',
  'fig gray sweet jar',
  'soup red hot pot',
  'egg cream salty box',
  'jam red sour jar',
  'pie tan hot pot',
];

const THING_ROWS = [
  'ball red wool yard',
  'hat blue silk hall',
  'cup cream clay room',
  'lamp green tin room',
  'drum gray wood shed',
  'bell gold tin hall',
  'kite pink silk shed',
  'boat tan wood yard',
  'bed blue wood room',
  'bike green tin yard',
  'coat gray wool hall',
  'sock pink wool shed',
];

function read(rows: readonly string[], attributes: readonly Attribute[]): Fact[] {
  return rows.flatMap((row) => {
    const [thing, ...values] = row.split(' ') as [string, ...string[]];
    return attributes.map((attribute, i) => ({ thing, attribute, value: values[i] }));
  });
}

/** All facts, about 120 of them, in a fixed order. */
export const FACTS: readonly Fact[] = [
  ...read(ANIMAL_ROWS, ['color', 'home', 'food', 'sound']),
  ...read(FOOD_ROWS, ['color', 'taste', 'kept']),
  ...read(THING_ROWS, ['color', 'made', 'kept']),
];

const names = (rows: readonly string[]): string[] => rows.map((row) => row.split(' ')[0]);

/** The things of each kind, by name. */
export const THINGS: Readonly<Record<Kind, readonly string[]>> = {
  animal: names(ANIMAL_ROWS),
  food: names(FOOD_ROWS),
  thing: names(THING_ROWS),
};

export const ALL_THINGS: readonly string[] = [...THINGS.animal, ...THINGS.food, ...THINGS.thing];

const book = new Map(FACTS.map((fact) => [`${fact.thing} ${fact.attribute}`, fact.value]));

/** The true value, or undefined where the thing has no such attribute (a ball makes no sound). */
export function valueOf(thing: string, attribute: Attribute): string | undefined {
  return book.get(`${thing} ${attribute}`);
}

/** The attributes that a thing has, in the order of {@link ATTRIBUTES}. */
export function attributesOf(thing: string): Attribute[] {
  return ATTRIBUTES.filter((attribute) => book.has(`${thing} ${attribute}`));
}

/** What is said of a subject that has the value: `is red`, `lives in the den`, `is made of clay`. */
export function predicate(attribute: Attribute, value: string): string {
  switch (attribute) {
    case 'color':
      return `is ${value}`;
    case 'home':
      return `lives in the ${value}`;
    case 'food':
      return `eats ${value}`;
    case 'sound':
      return `says ${value}`;
    case 'taste':
      return `tastes ${value}`;
    case 'made':
      return `is made of ${value}`;
    case 'kept':
      return `is kept in the ${value}`;
  }
}
