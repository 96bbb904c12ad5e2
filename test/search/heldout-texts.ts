/** Nothing comes in; two texts to search that no rule was made for go out, written for the purpose. */

/** A talk to a town after a flood: headings, key points, long paragraphs of several sentences. */
export const flood = `# After the water

Good evening. Three months ago the Arle stood in this hall, up to the third row of the chairs you sit on. I was asked to say
what we have learnt since, and I shall try to do so without blaming anybody who is not here to answer.

## What happened

> [!IMPORTANT]
> - Nineteen hours of rain on frozen ground
> - The gauge at Pell Weir failed at midnight
> - Two hundred and six houses under water

It rained for nineteen hours on ground that was frozen a foot deep. Not one drop went in. Everything that fell on the moor ran
off it, and by midnight all of it was on its way to us. The sirens were sounded at ten past two, when Mrs. Achterberg
telephoned the fire station from her bedroom window.

The gauge at Pell Weir should have told us at eleven. A branch had lodged in its housing in October, somebody had written
that down, and nobody had read it. From midnight on it reported a calm river to everyone who asked.

### The lower town

Weavers' Row went first. The water came up through the drains before it came over the bank, which is why sandbags at the front
doors were no use to anyone there. Firefighters carried eleven people out by boat. Old Mr. Okonkwo would not leave without
his pigeons, and the pigeons were carried out too.

### The bridge

The bridge held. It was built in 1788 for carts, and engineers had called it obsolete in three reports. A willow, a garden
shed and most of a caravan piled up against it, and still it held. What failed was the gas main hung from its side.

## What it cost

> [!IMPORTANT]
> - Nine million for houses, four for roads
> - Insurers refused one claim in seven
> - Nobody died

The figure you have read in the Courier, thirteen million, is right as far as it goes. Nine of it is houses, four is roads and
the school. It leaves out wages that were not earned and the shops that have not opened again.

Insurers turned down one claim in seven, mostly for cellars. A cellar is not a dwelling, they say, unless somebody sleeps in
it. If yours was refused, come to the library on Thursday: two retired solicitors give advice there, and they take no fee.

Nobody died. I say it last because we are so used to it by now, and it was luck.

## What we shall do

> [!IMPORTANT]
> - Meadows above the town that may drown
> - A second gauge, and a person who reads it
> - No walls

There will be no walls. A wall moves the water to Nether Arle, whose people have done us no harm, and it would have to be
four metres high to have been any use in January.

Instead we are buying meadows. Forty hectares above the weir, from the Pym and Dalrymple farms, will be allowed to drown when
the river is high, and grazed when it isn't. The farmers keep the hay. The beavers, which nobody invited, have begun already.

A second gauge goes in at the footbridge. More to the point, a person will be paid to read both of them, every night from
November to March, and to ring a bell that does not depend on the mobile network. The crèche will keep the key to the
sluice, since it is the only house on the quay where somebody is always awake.

## How to help

Dry your walls before you paint them. Keep photographs of everything, the ugly parts above all. Lend your dehumidifier: there
are thirty for two hundred houses. And write down what you saw, with the hour, while you remember it. Schoolchildren will
collect these accounts in May, and the archive at Fennimore will hold them for as long as paper lasts.
`;

/** Instructions: steps, a table, code, names of parts, an abbreviation or two. */
export const bicycle = `# Keeping a bicycle on the road

A bicycle asks for ten minutes a week. Most of what goes wrong was making a noise for a month beforehand.

## Tyres

Squeeze them before every ride. A tyre that gives under the thumb wears out its sidewalls, and pinches its tube at the first
kerb.

### Mending a puncture

1. Take the wheel out and one side of the tyre off the rim. Levers are for the last stubborn inch only.
2. Find the hole: pump the tube up and pass it by your lip, which feels what your fingers miss.
3. Roughen the rubber, spread solution thinly, and wait until it no longer shines. This is the step people hurry.
4. Press the patch on from its middle. Dust it with chalk so that it won't stick to the casing.
5. Run a finger round the inside of the tyre for the thorn before anything goes back. It is usually still there.

### Pressure

| Tyre    | Rider of 60 kg | Rider of 90 kg |
| ------- | -------------- | -------------- |
| 25 mm   | 6 bar          | 8 bar          |
| 37 mm   | 3.5 bar        | 4.5 bar        |
| 50 mm   | 2 bar          | 3 bar          |

## Chain

Oil draws grit, and grit is what eats a chain; a dry chain squeaks and a black one wears. Wipe it with a rag first, put one
drop on each roller, turn the pedals backwards, and wipe off everything that shows.

A chain stretches. When twelve links measure more than 307 mm, change it. Left longer it takes the cassette with it, and a
cassette costs four times as much.

## Brakes

Rim brakes squeal when the pads stand parallel to the rim. Turn the front of each pad in by the thickness of a card: mechanics
call it toe-in.

Disc brakes must never be greased, nor touched with the fingers that held the chain. A contaminated pad can't be cleaned,
whatever the internet says. Throw it away.

> [!IMPORTANT]
> - Test the brakes before you mount, not at the bottom of the hill
> - A frayed cable is replaced today

Hydraulic levers that come to the bar have air in their hose. Bleeding them needs a syringe, patience, and the right fluid:
mineral oil and DOT fluid destroy each other's seals.

## Bearings

Rock the wheel sideways. If it knocks, its cones are loose; if it grinds when it is turned slowly, they are worn or too tight.
The same test serves the headset: hold the front brake, and push the bicycle to and fro.

## On the road

Carry a tube, two levers, a pump, and a banknote. The banknote goes inside a slit tyre, and it buys the coffee afterwards.

In winter look at the lights before you look at the sky. Batteries lose a third of their charge at zero degrees. Étienne, who
taught me all this, rode through eleven winters in Umeå on studded tyres and never once fell off; he fell in July, on a wet
tramline, waving to somebody.

\`\`\`
gear ratio = teeth in front / teeth behind
\`\`\`
`;
