/**
 * Swedish words that carry nothing when two texts are compared.
 *
 * Grammar only: words about the domain are data in `resources/catalogue/`. Generic verbs follow the observation that
 * nouns, target groups and method names tell an activity apart, while "arbeta", "utveckla" or "erbjuda" do not.
 */
import { stem } from './stem'

const wordList = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** Pronouns, prepositions, conjunctions, articles, auxiliaries and adverbs. */
export const stopWords: ReadonlySet<string> = new Set(
  wordList(`
    alla all allt alltid andra annan annat att av bara blev bli blir blivit bland både båda där dels dem den denna
    denne deras dess dessa det detta dig din dina ditt då därför därmed efter egen eget egna eller en enligt ens ett
    exempelvis framför från få får för före genom gentemot ges ha hade han har hans hela helt hennes hon hos hur här
    i in inför ingen inget inom inte ja jag kan kring kunna kunde kommer kommit lika liksom man med mellan men mer mera
    mest minst mot mycket måste när någon något några nu nya ny nytt och också oberoende om oss på respektive samma
    samt se sedan sig sin sina sitt själv själva ska skall skulle som så sådan sådana sådant så till tillsammans
    trots under upp ur ut utan utifrån vad var vara varit varje vars vart vem vi vid vidare vilka vilken vilket vill
    viss vissa vår våra vårt är även åt över övrig övriga övrigt olika flera fler många t ex bl a m fl mm osv dvs
    o resp samtliga respektive
  `),
)

/** Stems of verbs and verbal nouns that fit any activity. */
const genericVerbStems: ReadonlySet<string> = new Set(
  wordList(`
    arbeta arbetar arbetet arbete arbeta bedriva bedriver bedrivs bidra bidrar delta deltar driva driver erbjuda
    erbjuder erbjuds främja fortsätta fortsätter förbättra förbättrar förstärka förstärker ge ger genomföra genomför
    genomförs genomförande göra gör görs hålla håller hålls ingå ingår inleda inleder integrera jobba jobbar
    medverka medverkar möjliggöra möjliggör ordna ordnar ordnas planera planerar samverka samverkar samverkan samarbeta
    samarbetar samarbete skapa skapar skapas starta startar startas stärka stärker stödja stödjer sätta säkerställa
    säkerställer ta tar tas tillhandahålla tillhandahåller utföra utveckla utvecklar utvecklas utveckling verka verkar
    vidareutveckla vidta vidtar öka ökar ökat ökad
  `).map(stem),
)

/** True for a word that says nothing about what is done. */
export function carriesNothing(folded: string): boolean {
  return stopWords.has(folded) || genericVerbStems.has(stem(folded))
}
