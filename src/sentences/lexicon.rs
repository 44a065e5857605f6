//! What the words of a sentence can be: who asks, how, and what about, row by row with an example.
//!
//! A row is a part of speech in one language, all its inflected forms in it. A word may stand in several rows. `x*`
//! is every word that begins so, `*x` every word that ends so.

use super::parts::Part::{self, *};
use crate::example::Example;
use crate::form::Language::{self, Dutch, English, French, German};
use crate::turn::SentenceKind::{self, Direct, Indirect, Request, Statement};

/// Words of one part of speech.
pub struct Row {
    /// The language whose words they are.
    pub language: Language,
    /// What they can be.
    pub part: Part,
    /// The words, with a blank between them.
    pub words: &'static str,
    /// A sentence with one of them, and its kind.
    #[cfg_attr(not(test), expect(dead_code, reason = "only the tests read it"))]
    pub example: Example<(SentenceKind, &'static str)>,
}

/// A verb that requests together with a word elsewhere in its clause: "roepen … op".
pub struct Parted {
    /// The language whose words they are.
    pub language: Language,
    /// The forms of the verb.
    pub verbs: &'static str,
    /// The words, one of which it needs.
    pub with: &'static str,
    /// A sentence that requests by it.
    #[cfg_attr(not(test), expect(dead_code, reason = "only the tests read it"))]
    pub example: Example<&'static str>,
}

const fn row(
    language: Language,
    part: Part,
    words: &'static str,
    kind: SentenceKind,
    example: &'static str,
) -> Row {
    Row { language, part, words, example: Example::new((kind, example)) }
}

const fn parted(
    language: Language,
    verbs: &'static str,
    with: &'static str,
    example: &'static str,
) -> Parted {
    Parted { language, verbs, with, example: Example::new(example) }
}

/// Every part of speech that the kinds of sentences are told by.
#[rustfmt::skip]
pub static ROWS: &[Row] = &[
    row(Dutch, Member, "lid leden *fractie *fracties *-leden fractielid fractieleden kamerlid kamerleden commissieleden statenleden commissie kamercommissie vragensteller* vraagsteller* ondergetekende* indieners afgevaardigde* zijden", Indirect, "De vragenstellers vragen of dat klopt."),
    row(Dutch, Pronoun, "zij wij we ik", Indirect, "Wij vragen of dat klopt."),
    row(Dutch, Before, "de het deze dit die dat genoemde voornoemde bedoelde verschillende verscheidene enkele enige sommige vele veel meerdere andere overige beide alle aanwezige hier aan woord zijnde eerstgenoemde laatstgenoemde dezelfde meeste vaste tijdelijke algemene", Indirect, "Verscheidene leden vroegen of dat klopt."),
    row(Dutch, Ties, "van der den ter ten voor tot behorende behorend", Indirect, "De leden van de fractie van de Partij voor de Kust vragen of dat klopt."),
    row(Dutch, Preposition, "aan met namens volgens tot op over naar onder tussen tegen uit in per van voor bij jegens vanwege", Statement, "Het plan vraagt volgens deze leden of de praktijk om geduld."),
    row(Dutch, Agent, "door vanwege zijdens", Request, "Door deze leden wordt de minister verzocht dat te doen."),
    row(Dutch, Among, "bij voor", Indirect, "Bij deze leden rijst de vraag of dat mag."),
    row(Dutch, Addressee, "minister* staatssecretaris* regering kabinet bewindspersoon bewindspersonen bewindslieden bewindsman bewindsvrouw college u", Request, "Deze leden willen dat de minister een brief stuurt."),
    row(Dutch, Joins, "en maar doch alsook edoch", Indirect, "Deze leden lezen dat gemeenten klagen en vragen waarom."),
    row(Dutch, Opens, "die omdat doordat zodat opdat aangezien nadat voordat totdat hoewel ofschoon terwijl zoals als indien mits tenzij alvorens hetgeen", Statement, "Deze leden zien schippers die graag willen weten wanneer het kan."),
    row(Dutch, That, "dat", Statement, "Deze leden lezen dat schippers willen weten wanneer het kan."),
    row(Dutch, Word, "of wat hoe hoeveel hoelang hoever welk welke wie wiens waarom wanneer waar* hoeverre", Indirect, "Deze leden vragen waarop dat berust."),
    row(Dutch, Skips, "ook zich dan dus daarom tevens nog voorts verder echter evenwel wel nu derhalve eveneens bovendien daarnaast daarbij hierbij alsnog overigens zo toch mede zelf slechts alleen hem haar", Indirect, "Dat zo zijnde vroegen ook de leden van de Kust-fractie of dat klopt."),
    row(Dutch, Asks, "vragen vraagt vroeg vroegen vraag navragen", Indirect, "Ten slotte vraagt het lid Staal of dat klopt."),
    row(Dutch, Inquires, "informeren informeert informeerde informeerden informeer afvragen afvraagt afvroeg afvroegen interesseert interesseren", Indirect, "De commissie informeert naar de stand van zaken."),
    row(Dutch, Requests, "verzoeken verzoekt verzocht verzochten verzoek bidden aandringen oproepen", Request, "Ook verzocht de commissie om spoed."),
    row(Dutch, Knows, "weten weet wisten wist geweten", Indirect, "Graag weten de leden van de Kust-fractie wanneer."),
    row(Dutch, Grasps, "begrijpen begrijpt inzien doorgronden verstaan", Indirect, "Deze leden zouden beter willen begrijpen waarom dat niet kan."),
    row(Dutch, Hears, "horen hoort hoorde hoorden hoor vernemen verneemt verneem vernam vernamen vernomen gehoord lezen leest lees lazen las geïnformeerd ingelicht", Indirect, "Deze leden vernamen gaarne, hoe dat was gegaan."),
    row(Dutch, Gets, "ontvangen ontvangt ontving ontvingen ontvang krijgen krijgt kreeg kregen krijg zien ziet zie zagen zag verkrijgen tegemoetzien ontvingen gezien ontvangst", Request, "Daarom kregen deze leden graag de stukken."),
    row(Dutch, Values, "waarderen appreciëren", Request, "Deze leden zouden het waarderen als dat gebeurt."),
    row(Dutch, Wishes, "graag gaarne willen wil wilden wilde wensen wenst wensten wenste zouden zou verlangen verlangt verlangden behoefte", Request, "Deze leden verlangen opheldering."),
    row(Dutch, Curious, "benieuwd nieuwsgierig geïnteresseerd", Indirect, "Benieuwd is de Kust-fractie ook naar de kosten."),
    row(Dutch, Question, "vraag vraagpunt vraagstelling", Indirect, "De vraag die deze leden hebben, is of dat mag."),
    row(Dutch, Petition, "verzoek oproep", Request, "Het verzoek van deze leden is om dat te doen."),
    row(Dutch, Puts, "stellen stelt stelde stelden stel leggen legt legde legden werpen werpt wierp wierpen opperen oppert opperde opperden opwerpen hebben heeft had hadden heb rijst rees leeft leefde roept riep komt kwam dringt drong blijft gerezen doen doet deed deden richten richt herhalen herhaalt herhaalden brengt bracht brengen is was opgekomen", Indirect, "Enkele leden wierpen de vraag op, of dat mag."),
    row(Dutch, Equals, "is luidt blijft was luidde betreft", Indirect, "De vraag van deze leden luidt wanneer dat kan."),
    row(Dutch, Own, "hun mijn onze haar", Indirect, "Onze vraag is hoe dat gaat."),
    row(Dutch, Becomes, "wordt worden werd werden", Indirect, "Door deze leden werd gevraagd of dat mag."),
    row(Dutch, Asked, "gevraagd", Indirect, "Gevraagd wordt door de commissie of dat mag."),
    row(Dutch, Requested, "verzocht uitgenodigd aangedrongen opgeroepen", Request, "De minister wordt verzocht dat te doen."),
    row(Dutch, To, "om te", Request, "Deze leden vragen de minister in te grijpen."),
    row(Dutch, Thing, "een nadere meer extra enig", Request, "Deze leden vragen nadere uitleg waarom niet."),
    row(Dutch, Matter, "opheldering duidelijkheid toelichting uitleg reactie antwoord inlichtingen informatie overzicht onderbouwing inzicht bevestiging toezegging verduidelijking helderheid gegevens cijfers overzichten motivering", Request, "Deze leden hebben behoefte aan duidelijkheid."),
    row(Dutch, Negates, "niet geenszins", Statement, "Deze leden vragen zich niet af of dat mag."),
    row(Dutch, Idiom, "aandacht begrip over gesteld stellen formuleren beantwoorden rijzen", Statement, "Deze leden vragen aandacht voor de kust."),
    row(Dutch, Finite, "is zijn was waren ben bent wordt worden werd werden kan kunnen kunt kon konden heeft hebben hebt had hadden gaat gaan ging gingen staat staan stond ziet zien kijkt denkt vindt doet zal zullen zou zouden verhoudt verhouden beoordeelt luidt komt komen moet moeten mag mogen wil wilt willen betekent houdt verklaart duidt reageert gebeurt kost verwacht weegt deelt delen erkent acht klopt onderschrijft overweegt herkent beschikt weet kent hoort geldt blijkt bestaat blijft ligt loopt neemt onderkent meent", Direct, "Hoe staat de minister, alles overziend, daartegenover."),
    row(Dutch, Polite, "gelieve", Request, "Gelieve dat per gemeente te melden."),

    row(German, Member, "abgeordnete* fraktion* *fraktion *fraktionen fragesteller* anfragesteller* mitglied mitglieder ausschuss", Indirect, "Die Fraktion Kurs Küste fragt den Senat, wann das kommt."),
    row(German, Pronoun, "wir ich sie uns mich", Indirect, "Uns interessiert, wer das zahlt."),
    row(German, Before, "der die das den des dem diese dieser diesen einige mehrere verschiedene alle genannten genannte unterzeichnenden beiden anfragende anfragenden", Indirect, "Mehrere Abgeordnete fragen, ob das stimmt."),
    row(German, Ties, "der des von vom für aus dr", Indirect, "Der Abgeordnete aus Salzhusen fragt, ob das stimmt."),
    row(German, Preposition, "mit an auf bei nach zu zur zum in im über gegen laut gegenüber von für um", Statement, "Nach Ansicht der Abgeordneten fragen viele Bürger, ob das stimmt."),
    row(German, Agent, "von durch seitens", Request, "Um Auskunft wird von den Abgeordneten gebeten."),
    row(German, Among, "für bei", Indirect, "Für die Fragesteller stellt sich die Frage, ob das stimmt."),
    row(German, Addressee, "landesregierung bundesregierung staatsregierung regierung senat minister* ministerium", Request, "Wir möchten, dass der Senat das Gutachten vorlegt."),
    row(German, Joins, "und aber sowie doch", Indirect, "Die Abgeordneten begrüßen das und fragen, wann es kommt."),
    row(German, Opens, "weil wenn obwohl nachdem damit sofern falls während", Statement, "Wenn das so ist, wissen die Abgeordneten Bescheid."),
    row(German, That, "dass daß", Statement, "Die Abgeordneten lesen, dass Bürger gern wissen wollen, wann es kommt."),
    row(German, Word, "ob welch* wie wieviel* wann warum weshalb wieso wer wem wen was wo wodurch wofür wohin womit woraus worin worauf inwieweit inwiefern", Indirect, "Wir fragen, inwieweit das stimmt."),
    row(German, Skips, "sich auch daher deshalb ferner weiterhin weiter nun somit zudem zunächst außerdem ebenfalls noch so", Indirect, "Daher fragen sich auch die Abgeordneten, ob das stimmt."),
    row(German, Asks, "fragen fragt fragte fragten frage nachfragen", Indirect, "Ob das stimmt, fragt die Fraktion."),
    row(German, Inquires, "erkundigt erkundigen erkundigte erkundigten interessiert interessieren interessierte", Indirect, "Wir erkundigen uns nach dem Stand."),
    row(German, Requests, "bitten bittet bat baten bitte ersuchen ersucht ersuchte erbitten erbittet verlangen verlangt beantragen beantragt", Request, "Um Auskunft bittet die Fraktion."),
    row(German, Knows, "wissen wüssten wüsste erfahren erfahrung", Indirect, "Gern würden wir erfahren, wann es kommt."),
    row(German, Grasps, "verstehen nachvollziehen", Indirect, "Wir möchten verstehen, warum das dauert."),
    row(German, Hears, "hören lesen", Indirect, "Wir würden gerne hören, wie es weitergeht."),
    row(German, Gets, "erhalten bekommen sehen haben einsehen", Request, "Wir möchten das Gutachten erhalten."),
    row(German, Values, "dankbar begrüßen", Request, "Wir wären für eine Übersicht dankbar."),
    row(German, Wishes, "möchten möchte wollen will würden würde gern gerne wünschen wünscht wären wäre", Indirect, "Die Fragesteller wollen wissen, wer das zahlt."),
    row(German, Curious, "gespannt neugierig", Indirect, "Wir sind gespannt, wann es kommt."),
    row(German, Question, "frage", Indirect, "Unsere Frage ist, ob das stimmt."),
    row(German, Petition, "bitte", Request, "Unsere Bitte lautet, das Gutachten zu senden."),
    row(German, Puts, "stellt stellen stellte stellten wirft werfen richten richtet haben hat besteht bleibt ergibt", Indirect, "Die Abgeordneten werfen die Frage auf, ob das stimmt."),
    row(German, Equals, "ist lautet bleibt", Indirect, "Die Frage der Abgeordneten lautet, ob das stimmt."),
    row(German, Own, "unsere meine ihre", Indirect, "Meine Frage ist, wann es kommt."),
    row(German, Becomes, "wird werden wurde wurden", Indirect, "Von den Abgeordneten wird gefragt, ob das stimmt."),
    row(German, Asked, "gefragt", Indirect, "Seitens der Fraktion wurde gefragt, ob das stimmt."),
    row(German, Requested, "gebeten ersucht aufgefordert", Request, "Der Senat wird gebeten, das Gutachten vorzulegen."),
    row(German, To, "um zu darum", Request, "Meine Bitte ist, den Bericht zu senden."),
    row(German, Thing, "eine einen ein nähere", Request, "Wir hören gern eine Begründung, warum das dauert."),
    row(German, Matter, "auskunft aufklärung erläuterung klarheit angaben übersicht", Request, "Wir wünschen Aufklärung."),
    row(German, Negates, "nicht", Statement, "Die Abgeordneten fragen nicht, ob das stimmt."),
    row(German, Finite, "plant ist sind hat haben wird werden bewertet sieht gibt kann wurde wurden war waren will hält liegen liegt bestehen besteht zieht", Direct, "Welche Schritte plant der Senat."),
    row(German, Polite, "bitte", Request, "Bitte nach Jahren gliedern."),

    row(English, Member, "member members committee group author authors questioner* mr mrs ms delegation undersigned", Indirect, "Members of the Harbour Group wonder whether this is so."),
    row(English, Pronoun, "i we they", Indirect, "They ask whether this is so."),
    row(English, Before, "the this these some several many other hon honourable right noble it he she there select joint", Indirect, "Several hon. Members asked whether this was so."),
    row(English, Ties, "of for from the", Indirect, "The Member for Tarrow asked whether this was so."),
    row(English, Preposition, "by to with on in of for at about from", Statement, "In reply to the Member, residents ask whether this is so."),
    row(English, Agent, "by", Indirect, "The Minister is asked by the Committee whether this is so."),
    row(English, Among, "for among", Indirect, "For the members the question remains whether this is so."),
    row(English, Addressee, "minister* government commission council secretary state executive department", Request, "The Committee would like the Government to explain this."),
    row(English, Joins, "and but", Indirect, "The Committee notes the delay and asks why."),
    row(English, Opens, "because although while who which as", Statement, "The Committee met skippers who would like to know why."),
    row(English, That, "that", Statement, "The Committee notes that skippers wish to know why."),
    row(English, Word, "whether if what how why when which who where about", Indirect, "The members asked about the costs."),
    row(English, Skips, "also therefore further again now respectfully then accordingly", Indirect, "The Committee further asks whether this is so."),
    row(English, Asks, "ask asks asked asking", Indirect, "I ask whether this is so."),
    row(English, Inquires, "wonder wonders wondered enquire* inquire enquires inquires inquired query queries queried", Indirect, "The hon. Member inquired about the delay."),
    row(English, Requests, "request requests requested urge urges urged invite invites invited demand demands demanded press presses pressed seek seeks sought", Request, "The Committee invites the Minister to explain this."),
    row(English, Knows, "know learn hear ascertain find informed told establish", Indirect, "We wish to be told when this ends."),
    row(English, Grasps, "understand", Indirect, "We would like to understand why this ended."),
    row(English, Gets, "receive see have receiving seeing obtain", Request, "We look forward to receiving the papers."),
    row(English, Values, "grateful appreciate welcome obliged glad pleased", Request, "We would welcome a list of the ports."),
    row(English, Wishes, "would should like likes want wants wanted wish wishes wished keen forward need needs", Indirect, "The author wants to know when this ends."),
    row(English, Curious, "curious interested", Indirect, "We are curious how this ended."),
    row(English, Question, "question", Indirect, "Our question is whether this is so."),
    row(English, Petition, "request", Request, "Our request is to publish it."),
    row(English, Puts, "raise raises raised put puts pose poses posed have has remains is arises", Indirect, "The members raise the question whether this is so."),
    row(English, Equals, "is remains", Indirect, "My question is why this ended."),
    row(English, Own, "our my their", Indirect, "My question remains who pays."),
    row(English, Becomes, "is are was were", Indirect, "The Commission was asked by the members how this ended."),
    row(English, Asked, "asked", Indirect, "The Minister is asked by the Committee when this ends."),
    row(English, Requested, "requested urged invited", Request, "The Minister is requested to publish it."),
    row(English, To, "to for", Request, "The members ask the Commission to explain how this ended."),
    row(English, Thing, "a an further more clarification", Request, "The Committee asks for a list."),
    row(English, Matter, "clarification clarity information details assurances assurance", Request, "The Committee wants clarity."),
    row(English, Negates, "not don't doesn't", Statement, "We do not ask whether this is so."),
    row(English, Finite, "will is are has have does do can did", Direct, "What will the Government do."),
    row(English, Polite, "please kindly", Request, "Kindly send the figures."),
    row(English, Heading, "to whether", Indirect, "To ask the Minister whether he will act."),

    row(French, Member, "membre membres groupe groupes auteur auteurs auteure auteures député* sénat* m mme mm mmes parlementaire parlementaires soussigné*", Indirect, "Mme Odile Ferrandier demande si cela suffit."),
    row(French, Pronoun, "il elle ils elles nous je", Indirect, "Ils se demandent si cela suffit."),
    row(French, Before, "le la les l ces cette cet plusieurs certains l'honorable honorable honorables", Indirect, "Plusieurs membres demandent si cela suffit."),
    row(French, Ties, "de du des d la", Indirect, "Les membres du groupe demandent si cela suffit."),
    row(French, Preposition, "à au aux de du des par pour avec selon sur chez dans", Statement, "Selon les membres, on demande beaucoup aux communes."),
    row(French, Agent, "par", Request, "Le ministre est prié par les membres de publier cela."),
    row(French, Among, "pour chez", Indirect, "Pour les membres se pose la question de savoir si cela suffit."),
    row(French, Addressee, "ministre* gouvernement commission conseil", Request, "Les membres souhaitent que le gouvernement agisse."),
    row(French, Joins, "et mais", Indirect, "Il déplore ce retard et demande quand il finira."),
    row(French, Opens, "qui dont lorsque puisque alors tandis car", Statement, "Elle a rencontré des maires qui souhaitent savoir pourquoi."),
    row(French, That, "que", Statement, "Les membres constatent que des maires souhaitent savoir pourquoi."),
    row(French, Word, "si s'il s'ils quel* comment pourquoi combien quand où sur lequel laquelle lesquel* qu'est-ce", Indirect, "Nous demandons combien cela coûte."),
    row(French, Skips, "lui leur le l se s en y vous également aussi donc ne par ailleurs", Indirect, "Elle lui demande donc comment cela finira."),
    row(French, Asks, "demande demandent demandons demandait demandaient demanderait", Indirect, "Elle le déplore et lui demande pourquoi."),
    row(French, Inquires, "interroge interrogent interrogeons interrogeait interrogeaient enquiert enquièrent", Indirect, "Les membres s'interrogent sur les causes."),
    row(French, Requests, "prie prient prions invite invitent invitons sollicite sollicitent exhorte exhortent exige exigent réclame réclament", Request, "L'auteur de la question prie le ministre de publier cela."),
    row(French, Knows, "savoir connaître apprendre informé* éclairé*", Indirect, "Il souhaiterait connaître ses intentions."),
    row(French, Grasps, "comprendre", Indirect, "Nous voudrions comprendre pourquoi."),
    row(French, Gets, "recevoir obtenir disposer avoir prendre voir", Request, "Nous souhaiterions recevoir une liste."),
    row(French, Values, "reconnaissant* obligé*", Request, "Je vous serais reconnaissant de publier cela."),
    row(French, Wishes, "souhait* désire* aimer* voudr* serais serait serions seraient", Indirect, "Les membres désireraient savoir pourquoi."),
    row(French, Curious, "curieux curieuse curieuses désireux", Indirect, "Nous sommes curieux de savoir pourquoi."),
    row(French, Question, "question", Indirect, "Notre question est de savoir si cela suffit."),
    row(French, Petition, "requête", Request, "Notre requête est de publier cela."),
    row(French, Puts, "pose posent posons soulève soulèvent a ont", Indirect, "Les membres posent la question de savoir si cela suffit."),
    row(French, Equals, "est reste demeure", Indirect, "La question des membres est de savoir si cela suffit."),
    row(French, Own, "notre ma leur nos", Indirect, "Ma question est de savoir quand cela finira."),
    row(French, Becomes, "est sont", Request, "Le gouvernement est invité à publier cela."),
    row(French, Requested, "prié invité priés invités", Request, "La ministre est priée ou invitée par les membres à agir, le ministre est prié par eux de publier cela."),
    row(French, To, "de d à", Request, "Nous demandons au ministre de publier cela."),
    row(French, Thing, "un une des", Request, "Elle demande une réponse."),
    row(French, Matter, "éclaircissements précisions explications renseignements", Request, "Nous souhaitons des éclaircissements."),
    row(French, Negates, "pas", Statement, "Nous ne demandons pas si cela suffit."),
    row(French, Polite, "veuillez prière merci", Request, "Merci de publier cela."),
];

/// Every verb of two parts.
#[rustfmt::skip]
pub static PARTED: &[Parted] = &[
    parted(Dutch, "roepen roept riep riepen roep", "op", "Ook roept de commissie de minister op dat te doen."),
    parted(Dutch, "dringen dringt drong drongen dring sporen spoort", "aan", "Deze leden drongen er bij de minister op aan dat te doen."),
    parted(Dutch, "stellen stelt stelden stelde stel", "prijs", "Een brief zouden deze leden zeer op prijs stellen."),
    parted(Dutch, "houden houdt hielden houd", "aanbevolen", "Voor de stukken houden deze leden zich aanbevolen."),
    parted(Dutch, "zien ziet zagen zag zie", "tegemoet", "Een antwoord zien zij met belangstelling tegemoet."),
    parted(Dutch, "nodigen nodigt nodigden", "uit", "Deze leden nodigen de minister uit dat te doen."),
    parted(Dutch, "doen doet deden deed", "beroep", "Deze leden doen een beroep op de minister."),
    parted(German, "fordern fordert forderte forderten", "auf", "Wir fordern den Senat auf, das Gutachten vorzulegen."),
    parted(English, "call calls called", "on upon for", "The members called upon the Minister to act."),
    parted(French, "remercie remercient remercions", "vouloir", "Il le remercie de bien vouloir répondre."),
    parted(French, "saurait sauraient saurais saurions sais", "gré", "L'auteure saurait gré au ministre de répondre."),
];
