# Alt, hvad Lokalråd siger på dansk. HTML som i Telegram: <b>, <i>, <a href="">. Værdier i { } er altid ren tekst.
# Nøgler og værdier er de samme i alle sprog; tests/test_promises.py passer på det.

## Sådan præsenterer botten sig i Telegram

bot-name = Lokalråd
bot-short-description = I fare: ring 112. Vil du anmelde noget: ring 114. Spørg her om tryghed der, hvor du bor. Fra lokalrådene på Vestegnen.
bot-description =
    Her kan du spørge om tryghed og om dit lokalråd. Svarene er skrevet på forhånd. Jeg finder ikke selv på noget.

    Dette er ikke en anmeldelse, og ingen holder øje med chatten.
    Er der fare nu? Ring 112.
    Ellers får du politiet på 114.

    Tryk på Start for at begynde. Jeg gemmer intet om dig, før du siger ja.
command-start = Begynd forfra
command-tiltag = Se, hvad der bliver gjort for tryghed
command-hjaelp = Sådan bruger du Lokalråd
command-indstillinger = Skift sprog eller kommune
command-privatliv = Se, hent eller slet det, jeg har gemt om dig
command-annuller = Stop det, du er i gang med

## Ord, man kan skrive i stedet for at trykke (adskilt af komma)

words-start = start, begynd, begynd forfra
words-menu = menu, hovedmenu, emner, emne, tilbage, tilbage til menuen, vis emner, se emner, se emnerne
words-help = hjælp, hjælp til botten, hjælpemenu
words-initiatives = tiltag, tiltag for tryghed, se tiltag, vis tiltag, alle tiltag, initiativer, indsatser, projekter, tilbage til listen
words-places = se tiltag efter kommune
words-settings = indstillinger, indstilling
words-privacy = privatliv, mine data, mine oplysninger
words-cancel = annuller, annullér, afbryd, fortryd, stop
words-yes = ja, ja tak, ja gem det, gem det, jo, jep, jeps, ok, okay, okay tak, ok tak, det er i orden, ja det er i orden, ja det er ok, ja okay, ja ok, godt nok, fint, accepter, jeg accepterer, ja slet, ja slet alt, ja slet det, slet det, ja slet alt om mig
words-no = nej, nej tak, niks, nope, afvis, nej behold, nej behold det, ellers tak, helst ikke
words-later = senere, spring over, ikke nu, det vælger jeg senere
words-hello = hej, hejsa, hej hej, hej med dig, hej med jer, halløj, dav, davs, goddag, god dag, god morgen, godmorgen, god aften, godaften
words-thanks = tak, mange tak, tusind tak, tak for det, tak for hjælpen, tak for hjælp, tak for svaret, tak skal du have, tak skal i have, super tak
words-not-urgent = det er ikke akut, ikke akut, det haster ikke, haster ikke, der er ingen fare, ingen fare
words-council = skift kommune, skift lokalråd, vælg kommune, vælg lokalråd
words-not-it = det var ikke det, det var det ikke, det er ikke det, ikke det
words-save = gem mit spørgsmål til lokalrådet, gem mit spørgsmål, gem spørgsmålet
words-else = noget andet, ingen af dem
words-danish = dansk, på dansk, skift til dansk
words-english = engelsk, på engelsk, skift til engelsk
words-export = eksporter, eksportér, hent mine data, hent en kopi, hent data, hent det som en fil
words-erase = slet, slet alt, slet mine data, slet alt om mig, slet mig

## Siges overalt

line-112 = <b>Er der fare lige nu? Ring 112.</b>
button-menu = Menu
button-settings = Indstillinger
button-privacy = Privatliv
button-help = Hjælp
button-old = Den knap er gammel og virker ikke mere. Her er menuen, som den ser ud nu.
hello = Hej.
thanks = Selv tak. Skriv igen, når der er noget, du vil vide.
nothing-asked = Der er ikke noget, du skal svare på lige nu. Skriv dit spørgsmål, eller vælg fra menuen.
nothing-asked-guest = Jeg kan ikke se, hvad du svarer på, for jeg gemmer intet om dig. Derfor får du spørgsmålet igen.
nothing-to-read = Jeg kunne ikke finde nogen ord i din besked. Skriv dit spørgsmål med ord, så svarer jeg.
command-unknown = Den kommando kender jeg ikke. Skriv /hjaelp for at se, hvad jeg kan, eller skriv dit spørgsmål.

## Fare: det, der siges i stedet for et svar. Første linje er det, der skal gøres. Aldrig, at hjælpen er på vej eller
## at nogen læser med. Numrene er dem i content/facts.yaml; tests/handlers/test_emergency.py passer på det.

emergency-danger =
    <b>Ring 112 nu.</b>

    Er du selv i fare, så kom væk, hvis du kan. Sig i telefonen, hvad der sker, og hvor du er. Læg ikke på, før de siger, at du må.
emergency-fire =
    <b>Ring 112 nu.</b> Er du derinde, så kom ud først, og få de andre med, hvis du kan. Gå ikke ind igen.

    Lugter der af gas, så tænd ikke ild, og rør ikke ved kontakter. Vent med at ringe, til du er ude.
    Kan du ikke komme ud for røg, så luk døren mellem dig og røgen, og ring derfra.
    Sig i telefonen, hvad der sker, og hvor du er. Læg ikke på, før de siger, at du må.
emergency-poison =
    <b>Ring 112 nu</b>, hvis den, der er forgiftet, har det dårligt, eller hvis du er i tvivl. Det gælder også dig selv.

    Er den, der har fået noget i sig, vågen og frisk, så ring til <b>Giftlinjen: 82 12 12 12</b>. Den har altid åbent. Hav pakken eller flasken ved hånden.
emergency-suicide =
    <b>Ring 112 nu</b>, hvis dit liv er i fare, eller en andens er. Ring også, hvis nogen har taget for mange piller eller er kommet til skade.

    Det lyder meget svært. Du skal ikke være alene med det. Ring til <b>Livslinien: 70 201 201</b>, eller skriv med dem på <a href="https://www.livslinien.dk">livslinien.dk</a>. Dér står også, hvornår de har åbent. Får du ikke fat i dem, så ring til <b>Akuttelefonen: 1813</b>.
    Er du bange for en anden, så bliv hos den person, mens du ringer, hvis du ikke selv er i fare.
emergency-home =
    <b>Ring 112 nu.</b>

    Gå et sted hen, hvor du er i sikkerhed, hvis du kan: til en nabo eller ud, hvor der er folk.
    Vil du tale med nogen om det, så ring til <b>Lev Uden Vold: 1888</b>. Det er gratis og anonymt, og der er åbent hele døgnet.
    Kan andre se din telefon, så slet chatten her bagefter.
emergency-alone = Ingen holder øje med chatten her, og jeg kan ikke ringe for dig.
emergency-hint-suicide = Har du tanker om at dø, så tal med nogen om det. Livslinien: <b>70 201 201</b>.
emergency-hint-home = Er der vold derhjemme, kan du tale med nogen om det hele døgnet, gratis og anonymt. Lev Uden Vold: <b>1888</b>.
emergency-calmed = Godt. Skriv det en gang til med samme ord, så svarer jeg på det.
emergency-no-more = Godt. Skriv, hvad du vil vide, så svarer jeg på det.
emergency-gone = Jeg kan ikke længere se, hvad du skrev. Skriv det en gang til med samme ord, så svarer jeg på det.
button-not-urgent = Det er ikke akut

## Velkomst og samtykke. Bliver teksten en anden, skal versionen også blive det: så læser alle den igen.

notice-version = 2
notice =
    <b>Velkommen til Lokalråd</b>

    Her kan du spørge om tryghed og om dit lokalråd. Bag mig står lokalrådene på Københavns Vestegn, hvor politi og kommune arbejder sammen. Svarene er skrevet på forhånd. Jeg finder ikke selv på noget.

    <b>Dette er ikke en anmeldelse</b>
    • Er der fare nu? Ring <b>112</b>.
    • Vil du ellers tale med politiet eller anmelde noget? Ring <b>114</b>.
    • Ingen holder øje med chatten.

    <b>Det gemmer jeg, hvis du siger ja</b>
    • nummeret på vores chat, i låst form, så jeg kan skrive til dig
    • dit sprog og din kommune, så du får det, der passer til dig
    • at du har sagt ja, til hvilken tekst, og hvornår
    • hvor langt du er, hvis du er midt i noget, så du kan fortsætte
    • om du har blokeret mig, så jeg lader dig være

    Jeg gemmer ikke dit navn eller brugernavn. Det, du skriver, ligger låst, til jeg har svaret. Så bliver det slettet. Har jeg ikke noget svar, kan du bede mig gemme spørgsmålet til lokalrådet. Så ser du først, hvad der bliver gemt, og ingen kan se, at det er dig. Du kan altid se, hente og slette det hele med /privatliv.

    Telegram ser også vores chat og har sine egne regler. Skriv derfor ikke dit CPR-nummer, noget om sygdom eller andres navne.
notice-on-the-way = Siger du ja, bliver din kommune <b>{ $council }</b>. Du kan altid skifte.
notice-question = <b>Er det i orden?</b> Tryk på en knap, eller skriv »ja« eller »nej«. Du kan også spørge uden at sige ja. Så gemmer jeg intet om dig.
button-accept = Ja, det er i orden
button-decline = Nej tak
button-other-language = In English
start-strange-link = Linket kender jeg ikke. Det gør ikke noget: du er kommet det rigtige sted hen.
start-again = Velkommen tilbage.
accept-thanks = Tak. Så er vi i gang.
decline = Helt i orden. Jeg har intet gemt om dig. Du kan stadig spørge om alt her. Fortryder du, så skriv /start.
decline-kept = Helt i orden. Jeg har ikke gemt noget nyt. Det, der var gemt før, kan du se og slette med /privatliv.

## Kommune

council-ask = <b>Hvilken kommune bor du i?</b> Tryk på den, eller skriv navnet.
council-which = <b>Hvilken af dem mener du?</b> Tryk på den, eller skriv navnet.
council-chosen = Din kommune er <b>{ $council }</b>.
council-changed = Din kommune er nu <b>{ $council }</b>. Før var det { $before }.
council-later = Det er helt fint. Du kan vælge kommune senere under /indstillinger.
council-none = ikke valgt
button-later = Det vælger jeg senere
button-back-to = Skift tilbage til { $council }
button-change-council = Skift kommune

## Menu, hjælp og indstillinger

menu = <b>Hvad vil du vide?</b> Skriv dit spørgsmål, som du ville sige det, eller vælg et emne.
theme = <b>{ $theme }</b>
    Vælg et spørgsmål, eller skriv dit eget.
theme-checked = <b>{ $theme }</b>
    Svarene under det emne er ved at blive tjekket. Skriv dit spørgsmål, eller vælg et andet emne i menuen.
help =
    <b>Sådan bruger du Lokalråd</b>

    Skriv dit spørgsmål, som du ville sige det. Svarene er skrevet på forhånd, og jeg finder det, der passer. Ved jeg det ikke, siger jeg det.

    Du kan klare alt med knapperne. Du kan også skrive:
    • /start: begynd forfra
    • /tiltag: se, hvad der bliver gjort for tryghed. »/tiltag Herlev« viser det for Herlev
    • /indstillinger: skift sprog eller kommune
    • /privatliv: se, hent eller slet det, jeg har gemt om dig
    • /annuller: stop det, du er i gang med

    Dette er ikke en anmeldelse, og ingen holder øje med chatten.
    Haster det ikke, får du politiet på <b>114</b>.
help-in-group = Nævn mig i en besked, eller svar på en af mine, så finder jeg et svar. Haster det ikke, får du politiet på <b>114</b>. Alt, der handler om dig selv, tager vi i vores egen chat.
settings =
    <b>Indstillinger</b>
    • Sprog: dansk
    • Kommune: { $council }

    Skift med en knap. Du kan også skrive navnet på en kommune, eller »english«.
language-chosen = Nu skriver jeg på dansk.
cancelled = Det er stoppet, og intet af det er gemt.
nothing-to-cancel = Du var ikke i gang med noget, så der er ikke noget at stoppe.

## Tiltag: det, der bliver eller blev gjort for tryghed

initiatives =
    <b>Hvad bliver der gjort for tryghed?</b>
    Her er det, jeg kender til, også noget af det, der er slut. Vælg, hvad du vil se.
initiatives-in =
    <b>Det gælder i { $council }</b>
    Vælg noget, og læs, hvad det er, og om det stadig er i gang.
initiatives-where = <b>Hvilken kommune vil du se?</b> Din egen kommune bliver ikke skiftet.
initiatives-kind = { $kind ->
        [offer] Det kan du bruge
        [partnership] Samarbejder på Vestegnen
       *[project] Projekter fra 2014
    }
initiatives-of = { $kind ->
        [offer] <b>Det kan du bruge</b>
        [partnership] <b>Samarbejder på Vestegnen</b>
       *[project] <b>Projekter fra 2014</b>
    }
    { $kind ->
        [offer] Vælg noget, og læs, hvad det er.
        [partnership] Politi, kommuner og boligforeninger har aftalt at arbejde sammen.
       *[project] Rigspolitiet gav penge til dem dengang. De fleste lå andre steder i landet.
    }
initiative =
    <b>{ $title }</b>

    { $text }
initiative-where = • Hvor: { $district }{ $places ->
        [none] { "" }
       *[other] { "" } ({ $places })
    }
initiative-all-councils = alle kommunerne på Vestegnen
initiative-nationwide = • Hvor: i hele landet
initiative-when = • Hvornår: { $kind ->
        [project] der var penge til { $began }–{ $ended }
       *[other] { $ended ->
            [none] siden { $began }
           *[other] { $began }–{ $ended }
        }
    }
initiative-money = • Beløb: { $kroner } kr.
initiative-status = • Status: { $status ->
        [running] i gang
        [finished] slut
       *[unknown] om det stadig er i gang, ved jeg ikke. Spørg kommunen eller politiet.
    }
button-initiatives = Tiltag for tryghed
button-places = Se tiltag efter kommune
button-back = Tilbage til listen

## Svar

answer-question = <b>{ $question }</b>
answer-source = <i>Kilde: { $source }, { $day }</i>
answer-source-link = <i>Kilde: <a href="{ $url }">{ $source }</a>, { $day }</i>
answer-which = <b>Mente du …?</b> Tryk på det, der ligner mest, eller skriv det med andre ord.
answer-helped = <b>Fik du svar?</b>
answer-thanks = Det er godt at høre. Er der mere, så skriv bare igen.
answer-not-it = Så var det ikke det.
answer-not-it-typed = Så var det ikke det. Skriv dit spørgsmål med andre ord, eller tryk på »Det var ikke det« under svaret.
answer-none = <b>Det ved jeg ikke.</b> Prøv gerne med andre ord. Er det noget for politiet, og haster det ikke, så ring <b>114</b>.
answer-none-save = Find svaret under et emne, eller gem spørgsmålet til lokalrådet, så de ved, hvad der mangler svar på.
answer-browse = Du kan også finde svar under et emne:
answer-checked = Svaret på det er ved at blive tjekket, så jeg viser det ikke lige nu. { $owner ->
        [police] Imens kan du spørge politiet: ring <b>114</b>, hvis det ikke haster.
        [municipality] Imens kan du spørge din kommune. Er det noget for politiet, og haster det ikke, så ring <b>114</b>.
       *[council] Imens kan du spørge lokalrådet gennem din kommune. Er det noget for politiet, og haster det ikke, så ring <b>114</b>.
    }
answer-learning = Jeg er lige blevet startet og kan finde svar til dig om et halvt minut. Skriv dit spørgsmål igen lidt senere.
answer-gone = Det svar findes ikke mere.
button-got = Ja
button-not-it = Det var ikke det
button-none-of-these = Noget andet
button-more-on = Mere om: { $theme }

## Et spørgsmål, som lokalrådet skal se

save-ask =
    <b>Skal jeg gemme dit spørgsmål til lokalrådet?</b> Det bliver gemt præcis sådan her:

    <blockquote>{ $words }</blockquote>
save-masked = Det, der lignede folks numre og adresser, har jeg gjort ulæseligt.
save-terms =
    • Ingen kan se, hvem der har spurgt. Sammen med spørgsmålet står kun dagen og sproget{ $council ->
        [none] .
       *[other] , og at det kommer fra { $council }, hvis mindst fem dér bruger mig på samme sprog.
    }
    • Det bliver læst af lokalrådenes koordinatorer. Du får ikke svar her i chatten, for det kan ikke føres tilbage til dig. Måske kan jeg svare på det en anden gang, men det kan jeg ikke love.
    • Det bliver slettet senest efter { $days } dage. Jeg kan ikke finde det frem og slette det for dig før, for jeg ved ikke, hvilket der er dit.

    Står der navne på nogen, så tryk »Nej«, og skriv spørgsmålet igen uden.
save-done = <b>Dit spørgsmål er gemt</b>, og ingen kan se, at det var dig. Lokalrådenes koordinatorer læser det. Der kommer ikke svar her i chatten, men spørg gerne igen en anden dag: så er der måske et svar.
save-left = Helt i orden. Jeg har ikke gemt dit spørgsmål.
save-gone = Jeg kan ikke se dit spørgsmål mere, for jeg har ikke gemt det. Skriv det igen. Har jeg ikke noget svar, kan du trykke på »Gem mit spørgsmål til lokalrådet«.
save-tap = Tryk på en af knapperne under spørgsmålet, så er jeg sikker på, hvad du svarer på.
button-save = Gem mit spørgsmål til lokalrådet
button-save-yes = Ja, gem det
button-save-no = Nej

## Privatliv

privacy =
    <b>Det har jeg gemt om dig</b>
    • nummeret på vores chat, i låst form
    • Sprog: dansk
    • Kommune: { $council }
    • Du sagde ja til version { $version } af teksten om privatliv { $accepted }
    • Har du blokeret mig: { $blocked ->
        [yes] ja
       *[no] nej
    }
privacy-half-filled = Du er også midt i at svare på et spørgsmål. /annuller sletter det, du har svaret indtil nu.
privacy-waiting = { $count ->
        [one] Jeg mangler at svare på en besked fra dig. Den ligger låst og bliver slettet, når jeg har svaret.
       *[other] Jeg mangler at svare på { $count } beskeder fra dig. De ligger låst og bliver slettet, når jeg har svaret.
    }
privacy-no-more = Andet har jeg ikke.
privacy-always = Det, du skriver, bliver slettet, når jeg har svaret. Ingen læser med. Spørgsmål, du har bedt mig gemme til lokalrådet, er ikke knyttet til dig: jeg kan ikke se, hvilke der er dine. Går noget galt, kan en besked ligge låst, til fejlen er rettet.
privacy-rights = Du kan hente det hele som en fil eller slette det. Tryk på en knap, eller skriv »hent mine data« eller »slet mine data«.
privacy-nothing = <b>Jeg har intet gemt om dig.</b> Det sker først, hvis du siger ja. Det gør du med /start.
privacy-export = Her er alt, hvad jeg har gemt om dig. Filen er JSON: den kan læses i ethvert tekstprogram.
privacy-erase-ask = <b>Skal jeg slette alt om dig?</b> Det hele forsvinder med det samme, også det, du er midt i. Det kan ikke fortrydes. Tryk på en knap, eller skriv »ja« eller »nej«.
privacy-erased = <b>Alt om dig er slettet.</b> Telegram har stadig sin egen kopi af chatten. Slet chatten i Telegram, hvis den også skal væk. Du kan altid begynde forfra med /start.
privacy-not-erased = Alt er, som det var. Jeg har ikke slettet noget.
button-export = Hent det som en fil
button-erase = Slet alt om mig
button-erase-yes = Ja, slet alt om mig
button-erase-no = Nej, behold det

## Beskeder, der ikke er ord

caption-only = Billeder og filer ser jeg ikke på, og jeg gemmer dem ikke. Jeg svarer på det, du skrev.
kind-photo = Billeder ser jeg ikke på, og jeg gemmer dem ikke. Skriv med ord, hvad du vil vide, så svarer jeg.
kind-sticker = Tak. Klistermærker kan jeg ikke svare på. Skriv dit spørgsmål med ord, så svarer jeg.
kind-voice = Lyd kan jeg ikke høre, og jeg gemmer den ikke. Skriv dit spørgsmål med ord, så svarer jeg.
kind-video = Video ser jeg ikke på, og jeg gemmer den ikke. Skriv med ord, hvad du vil vide, så svarer jeg.
kind-poll = Afstemninger kan jeg ikke være med i. Skriv dit spørgsmål med ord, så svarer jeg.
kind-contact = Kontakter gemmer jeg ikke. Del helst ikke andres numre her. Skriv dit spørgsmål med ord, så svarer jeg.
kind-location = Steder bruger jeg ikke, og jeg gemmer dem ikke. Skriv navnet på din kommune eller dit spørgsmål, så svarer jeg.
kind-document = Filer åbner jeg ikke, og jeg gemmer dem ikke. Skriv med ord, hvad du vil vide, så svarer jeg.
kind-album = Billederne ser jeg ikke på, og jeg gemmer dem ikke. Skriv med ord, hvad du vil vide, så svarer jeg.
kind-forward = Beskeder, du sender videre, svarer jeg ikke på, og jeg gemmer dem ikke. Skriv dit spørgsmål med dine egne ord, så svarer jeg.
kind-other = Den slags besked kan jeg ikke svare på, og jeg gemmer den ikke. Skriv dit spørgsmål med ord, så svarer jeg.

## Grupper

group-in-private = Det tager vi i vores egen chat, så andre ikke kan se det.
button-in-private = Skriv til mig

## Når noget ikke kan lade sig gøre

error-council-unknown = Den kommune kender jeg ikke. Jeg dækker de 11 kommuner på Vestegnen.
error-notice-not-accepted = Du har ikke sagt ja til, at jeg gemmer noget, så det er ikke sket. Skriv /start, hvis du vil begynde.

## Når noget blev opgivet

staff-dead-letter = En besked kunne ikke besvares og er lagt til side: nr. { $number } ({ $failure }). `lokalraad inbox` viser den.
given-up = Er der fare, så ring 112. Undskyld, din besked kunne jeg ikke svare på. Det er ikke din fejl. Prøv igen, eller skriv /menu. Beskeden ligger låst, til fejlen er rettet.
