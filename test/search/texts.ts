/** Nothing comes in; texts to search, written for the purpose, go out. */

/** A short essay with headings, key points, marks on letters, a ligature, a table, code, and lines of Japanese and Thai. */
export const lighthouses = `# Lights at sea

Before there were charts that anybody could trust, a fire on a headland was all a pilot had.

## The lens

> [!IMPORTANT]
> - Fresnel cut the lens into rings
> - A ﬁrst-order lens stands taller than a man

Augustin-Jean Fresnel, an engineer of roads and bridges, saw that a thick lens is mostly idle glass. He kept the curved
edges, threw the rest away, and stacked the prisms in rings. The light of one oil lamp, until then lost upwards and
sideways, was gathered into a beam that a ship could see from twenty miles.

The commission in Paris was slow to believe him. When the tower at Cordouan was fitted with his apparatus in 1823, the
doubters rowed out to watch, and came back converted.

## Keepers

> [!IMPORTANT]
> - Two men and a boy for each tower
> - The log was written every watch

A keeper trimmed the wick, wound the clockwork, polished the brass and wrote the log. On Ar-Men, off the Île de Sein,
relief came when the sea allowed it, and in winter the sea seldom did. Letters, naïve and tender, were lowered in a basket.

Keeping was a family trade. Daughters who had carried the oil as children kept the light when their fathers were ill,
and some were appointed in their own names, at half the wage.

### Food

Salt pork, ship's biscuit, potatoes. In the café at Audierne they told of a keeper who grew cress on a wet flannel and
sold it to the relief crew. He called it his co-operative.

## Fog

> [!IMPORTANT]
> - Sound carries where light does not
> - The siren replaced the bell

No lamp shines through fog. Bells came first, then guns fired by the hour, then sirens driven by compressed air. In thick
weather a master would stop the engines and listen, since the noise of his own ship hid the warning meant for it.

| Signal | Heard at | Since |
| ------ | -------- | ----- |
| Bell   | one mile | 1810  |
| Siren  | ten miles | 1868 |

## Automation

The last crews left in the 1990s. A cabinet the size of a wardrobe now does what three people did; it sends a message
when a lamp fails, and *un*failingly somebody sails out to change it. What was lost is harder to put in a table.

\`\`\`
lamp = on if lux < 40 else off
\`\`\`

灯台は夜の海を照らす。霧の日には鐘を鳴らした。

ประภาคารส่องแสงในทะเล
`;

/** Plain paragraphs without any heading. */
export const plain = `The committee met in a room above the grain market.

It agreed to widen the bridge, to pave the lane as far as the mill, and to ask the county for a grant.


Nobody spoke against the bridge. The lane was another matter, since two farms would lose a strip of land each.

The miller offered stone. His offer was minuted, and forgotten until spring.
`;
