# Alt, hvad Lokalråd siger på dansk. HTML som i Telegram: <b>, <i>, <a href="">. Værdier i { } er altid ren tekst.
# Nøgler og værdier er de samme i alle sprog; tests/test_promises.py passer på det.

## Vores egne grænser. tests/test_promises.py sørger for, at det er dem, koden holder

-letters-days = 30
-invitation-hours = 24
-alike-hours = 24
-text-most = 4.000
-caption-most = 900
-draft-days = 7
-pin-metres = 250

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
command-henvendelse = Skriv til politi eller kommune om tryghed
command-moeder = Se de næste åbne møder
command-mine = Se dine henvendelser, møder, spørgsmål og forslag
command-tiltag = Se, hvad der bliver gjort for tryghed
command-hjaelp = Sådan bruger du Lokalråd
command-indstillinger = Skift sprog, kommune, eller hvad du får besked om
command-privatliv = Se, hent eller slet det, jeg har gemt om dig
command-annuller = Stop det, du er i gang med

## Ord, man kan skrive i stedet for at trykke (adskilt af komma)

words-start = start, begynd, begynd forfra
words-menu = menu, hovedmenu, emner, emne, tilbage, tilbage til menuen, vis emner, se emner, se emnerne
words-help = hjælp, hjælp til botten, hjælpemenu
words-meetings = møder, se møder, vis møder, åbne møder, lokalrådsmøder, åbne lokalrådsmøder, næste møde, det næste møde, næste møder, kommende møder
words-feedback = henvendelse, ny henvendelse, en henvendelse, skriv en henvendelse, send en henvendelse, skriv til politi eller kommune, skriv til politi og kommune, skriv til politiet, skriv til kommunen
words-mine = mine møder, mine henvendelser, mine henvendelser og møder, mine sager, mine, mine spørgsmål, mine forslag, mine spørgsmål og forslag
words-unsigned = uden navn, anonym, anonymt
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
words-wishes = vælg hvad du får besked om, besked, beskeder, opslag, mine opslag, abonnement
words-wish-all = alle opslag, vis alle opslag, alt, få alle opslag
words-wish-important = kun det vigtige, kun vigtigt, kun vigtige opslag, vigtigt
words-wish-meetings = kun møder, kun besked om møder
words-wish-nothing = ingen opslag, jeg vil ikke have opslag, jeg vil ikke have flere opslag, stop opslag, stop beskeder, ikke flere opslag, ikke flere beskeder, afmeld, afmeld opslag, frameld
words-wish-topics = emner for opslag, emner til opslag, vælg emner
words-wish-quiet = stille timer, stilletid, ro om natten
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

notice-version = 5
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
    • hvilke møder du følger, hvor mange I kommer, og det, du spørger om eller foreslår til et møde, i højst et halvt år efter mødet
    • henvendelser, du skriver til politi eller kommune: en kladde i { -draft-days } dage, og det, du sender, i låst form, til en tid efter, at det er afsluttet. Dit navn følger ikke med, medmindre du skriver det. Vil du have svar, ligger vejen til dig låst for sig selv. Den, der driver Lokalråd, kan låse den op
    • hvilke opslag du vil have fra lokalrådet, og i { -letters-days } dage, hvilke du har fået. Du kan altid sige nej til dem med /indstillinger
    • om du har blokeret mig, så jeg lader dig være

    Jeg gemmer ikke dit navn eller brugernavn, medmindre du selv skriver et navn. Alt andet, du skriver, ligger låst, til jeg har svaret. Så bliver det slettet. Har jeg ikke noget svar, kan du bede mig gemme spørgsmålet til lokalrådet. Så ser du først, hvad der bliver gemt, og ingen kan se, at det er dig. Du kan altid se, hente og slette alt om dig med /privatliv. Sletter du alt, bliver henvendelser, du har sendt, besvaret alligevel, men er ikke længere knyttet til dig.

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
    • /henvendelse: skriv til politi eller kommune om tryghed der, hvor du bor
    • /moeder: se de næste åbne møder, følg dem, eller sig, at du kommer
    • /mine: se dine henvendelser, dine møder, og hvad du har spurgt om og foreslået
    • /tiltag: se, hvad der bliver gjort for tryghed. »/tiltag Herlev« viser det for Herlev
    • /indstillinger: skift sprog, kommune, eller hvad du får besked om
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
cancelled-announcement = Det er stoppet. Opslaget selv er, som det var, og du finder det med /opslag.
cancelled-meeting = Det er stoppet. Mødet selv er, som det var, og du finder det med /nyt_moede.
nothing-to-cancel = Du var ikke i gang med noget, så der er ikke noget at stoppe. Vil du ikke have opslag, så skriv »ingen opslag«.

## Formularer: det, der siges til det, der ikke er et svar, og til dem, der går fra dem

form-passing = { $said ->
        [hello] Hej.
        [thanks] Selv tak.
       *[other] { "" }
    }
form-waits = { $what ->
        [question] Jeg venter stadig på dit spørgsmål til mødet.
        [suggestion] Jeg venter stadig på dit forslag til mødet.
        [signature] Det, du skrev til mødet, er ikke sendt endnu.
        [announcement] Jeg venter stadig på dit svar om opslaget.
        [meeting] Jeg venter stadig på dit svar om mødet.
        [feedback] Du er stadig i gang med din henvendelse.
        [addition] Jeg venter stadig på det, du vil tilføje.
        [note] Jeg venter stadig på dit notat.
        [search] Jeg venter stadig på det, du vil søge efter.
        [merge] Jeg venter stadig på nummeret på den anden henvendelse.
        [pick] Du er stadig i gang med at vælge henvendelser.
        [unsent] Det, du har skrevet, er ikke sendt endnu.
       *[reply] Jeg venter stadig på din tekst.
    }
form-unread = { $kind ->
        [voice] Jeg kan ikke høre optagelser.
        [video] Jeg kan ikke se film.
        [sticker] Klistermærker kan jeg ikke læse.
        [photo] Billeder kan jeg ikke tage med her.
        [album] Billeder kan jeg ikke tage med her.
        [document] Filer kan jeg ikke tage med her.
        [location] Et sted på kortet kan jeg ikke tage med her.
        [contact] Kontakter gemmer jeg ikke. Del helst ikke andres numre her.
        [poll] Afstemninger kan jeg ikke være med i.
        [forward] Beskeder, du sender videre, kan jeg ikke tage med.
       *[other] Den slags besked kan jeg ikke tage med.
    }{ $captioned ->
        [yes] {" "}Det, du skrev under, er heller ikke kommet med.
       *[no] { "" }
    }
form-left = { $what ->
        [question] Du gik videre uden at skrive dit spørgsmål til mødet. Der er ikke gemt noget.
        [suggestion] Du gik videre uden at skrive dit forslag til mødet. Der er ikke gemt noget.
        [announcement] Du gik videre fra opslaget. Det er, som det var, og du finder det med /opslag.
        [meeting] Du gik videre fra mødet. Det er, som det var, og du finder det med /nyt_moede.
        [feedback] Du gik videre, før der stod noget i din henvendelse. Der er ikke gemt noget.
        [addition] Du gik videre uden at tilføje noget til din henvendelse. Den er, som den var.
        [note] Du gik videre uden at skrive notatet. Der er ikke gemt noget.
        [search] Du gik videre uden at søge. Der er ikke gemt noget.
        [merge] Du gik videre uden at lægge henvendelserne sammen. De er, som de var.
        [pick] Du gik videre fra de henvendelser, du valgte. De er, som de var.
        [unsent] Du gik videre, før det var sendt. Ingen har fået besked, og der er ikke gemt noget.
       *[reply] Du gik videre, før du havde skrevet noget. Ingen har fået besked, og der er ikke gemt noget.
    }

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
save-masked = Det, der lignede folks numre, adresser og læsekoder, har jeg gjort ulæseligt.
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
save-not-staff = Du er koordinator, så det, du skrev, kan være til en henvendelse. Derfor gemmer jeg det ikke som et spørgsmål, og det er ikke gemt andre steder. Skulle det ind i en henvendelse, så åbn den med /indbakke, og skriv det dér.
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
privacy-meetings = { $followed ->
        [0] { "" }
        [one] Du følger ét møde.{ " " }
       *[other] Du følger { $followed } møder.{ " " }
    }{ $brought ->
        [0] { "" }
        [one] Du har sendt ét spørgsmål eller forslag til et møde.{ " " }
       *[other] Du har sendt { $brought } spørgsmål og forslag til møder.{ " " }
    }Du finder det hele med /mine.
privacy-cases = { $count ->
        [one] Du har sendt én henvendelse, som er knyttet til dig
       *[other] Du har sendt { $count } henvendelser, som er knyttet til dig
    }.{ $waiting ->
        [0] { "" }
        [one] {" "}Én af dem venter på svar.
       *[other] {" "}{ $waiting } af dem venter på svar.
    } Du finder dem med /mine.
privacy-writing = Du er midt i at skrive en henvendelse{ $picture ->
        [yes] {" "}med et billede
       *[no] { "" }
    }. Den ligger låst og bliver slettet, hvis du ikke skriver på den i { -draft-days } dage.
privacy-posts = Du er også medarbejder her: { $posts }. Hvem der har givet dig rollen, og hvad du gør som medarbejder, står på en liste, der ikke kan ændres. Der står dit navn ikke.
privacy-waiting = { $count ->
        [one] Jeg mangler at svare på en besked fra dig. Den ligger låst og bliver slettet, når jeg har svaret.
       *[other] Jeg mangler at svare på { $count } beskeder fra dig. De ligger låst og bliver slettet, når jeg har svaret.
    }
privacy-no-more = Andet har jeg ikke.
privacy-always = Det, du skriver, bliver slettet, når jeg har svaret, undtagen det, du sender til et møde eller som en henvendelse. Det læser de, du sender det til. Ellers læser ingen med. En henvendelse, hvor du ikke ville have svar, er ikke knyttet til dig. Spørgsmål, du har bedt mig gemme til lokalrådet, er ikke knyttet til dig: jeg kan ikke se, hvilke der er dine. Går noget galt, kan en besked ligge låst, til fejlen er rettet.
privacy-rights = Du kan hente det hele som en fil eller slette det. Tryk på en knap, eller skriv »hent mine data« eller »slet mine data«.
privacy-nothing = <b>Jeg har intet gemt om dig.</b> Det sker først, hvis du siger ja. Det gør du med /start.
privacy-export = Her er alt, hvad jeg har gemt om dig. Filen er JSON: den kan læses i ethvert tekstprogram.
privacy-erase-ask = <b>Skal jeg slette alt om dig?</b> Det hele forsvinder med det samme, også det, du er midt i. Det kan ikke fortrydes. Tryk på en knap, eller skriv »ja« eller »nej«.
privacy-erase-cases = <b>{ $count ->
        [one] Én henvendelse fra dig venter på svar.
       *[other] { $count } henvendelser fra dig venter på svar.
    }</b> Sletter du alt, bliver { $count ->
        [one] den
       *[other] de
    } besvaret alligevel, men er ikke længere knyttet til dig. Svaret kan så kun læses med læsekoden fra kvitteringen. Vil du hellere trække { $count ->
        [one] den
       *[other] dem
    } tilbage, så gør det først med /mine.
privacy-erased = <b>Alt om dig er slettet.</b> Henvendelser, du har sendt, er ikke længere knyttet til dig. Telegram har stadig sin egen kopi af chatten. Slet chatten i Telegram, hvis den også skal væk. Du kan altid begynde forfra med /start.
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

## Medarbejdere

staff-post = { $role ->
        [announcer] redaktør
        [coordinator] koordinator
       *[admin] administrator
    } for { $partner ->
        [police] politiet
       *[municipality] kommunen
    } i { $council }
staff-role-announcer = Redaktør: skriver opslag
staff-role-coordinator = Koordinator: svarer på henvendelser
staff-role-admin = Administrator: inviterer medarbejdere
staff-partner-police = Politiet
staff-partner-municipality = Kommunen
staff-on-the-way = Du er inviteret til at være medarbejder. Siger du ja, åbner jeg invitationen bagefter.
staff-opened =
    <b>Du er inviteret som { $post }.</b>

    Dit tal er <b>{ $number }</b>. Sig det til den, der gav dig linket: ring, eller sig det, når I ses. Når de har bekræftet det, er rollen din, og så får du besked her.

    Send hverken linket eller tallet videre.
staff-opened-before = Du er { $post }. Invitationen er bekræftet.
staff-here =
    <b>Du er nu { $post }.</b> På listen over medarbejdere er du nr. { $number }. Dit navn gemmer jeg ikke.
    { $role ->
        [announcer] Skriv /opslag, når du vil skrive til beboerne, og /nyt_moede, når du vil invitere dem til et møde.
        [coordinator] Her er ikke noget, du skal gøre endnu.
       *[admin] Skriv /medarbejdere for at se listen og invitere andre.
    }
staff-gone = Du er ikke længere { $post }. Rollen er fjernet. Tror du, det er en fejl, så tal med dem, du arbejder sammen med.
staff-list = <b>Medarbejdere</b>
staff-list-post = • nr. { $number }: { $post }
staff-list-own = • nr. { $number } (dig): { $post }
staff-list-invited = <b>Invitationer</b>
staff-list-waiting = • { $post }: linket er ikke åbnet endnu. Det virker til { $until }.
staff-list-opened = • { $post }: linket er åbnet. Få tallet af den, du har inviteret, og bekræft senest { $until }.
staff-list-knocked = <b>En anden har også prøvet at åbne det link.</b> Vær sikker på, hvem der giver dig tallet.
staff-list-help = Tallet kan du også skrive sådan: /medarbejdere 47
staff-invite = Invitér en medarbejder
staff-invite-role = <b>Hvad skal den nye medarbejder være?</b>
staff-invite-council = <b>I hvilken kommune?</b>
staff-invite-partner = <b>For hvem?</b>
staff-invite-link =
    <b>Invitation: { $post }</b>

    Send det her link til den, du vil invitere, og kun til den:
    { $link }

    Det virker én gang og i { -invitation-hours } timer. Den, der åbner det, får et tal. Lad dig ringe op, eller mød personen, og få tallet at vide. Så bekræfter du det under /medarbejdere.
staff-confirm = Bekræft: { $post }
staff-confirm-first = <b>Hvilket tal har du fået?</b> { $post }. Tryk på det første ciffer.
staff-confirm-second = <b>Hvilket tal har du fået?</b> { $post }. Det begynder med { $digit }. Tryk på det næste ciffer.
staff-confirmed = Nr. { $number } er nu { $post } og får besked.
staff-number-unread = Tallet har to cifre. Skriv det sådan: /medarbejdere 47
staff-withdraw = Træk tilbage: { $post }
staff-withdrawn = Invitationen er trukket tilbage. Linket virker ikke mere.
staff-remove = Fjern en rolle
staff-remove-which = <b>Hvilken rolle skal fjernes?</b> Dine egne kan du ikke fjerne.
staff-remove-none = Der er ingen andre roller at fjerne.
staff-remove-one = Nr. { $number }: { $post }
staff-remove-ask = <b>Skal nr. { $number } ikke længere være { $post }?</b> Det gælder med det samme, og personen får besked.
staff-remove-yes = Ja, fjern rollen
staff-removed = Nr. { $number } er ikke længere { $post } og får besked.
staff-back = Til medarbejderne

## Det, man får besked om

button-wishes = Vælg, hvad du får besked om
button-wish-all = Alle opslag
button-wish-important = Kun det vigtige
button-wish-meetings = Kun møder
button-wish-nothing = Ingen opslag
button-wish-topics = Emner for opslag
button-wish-quiet = Stille timer
wishes =
    <b>Hvad vil du have besked om?</b>
    { $level ->
        [all] Du får alle opslag fra lokalrådet
        [important] Du får kun vigtige opslag fra lokalrådet
        [meetings] Du får kun besked om møder i lokalrådet
       *[nothing] Du får ingen opslag fra lokalrådet
    }{ $council ->
        [none] { $level ->
            [nothing] .
           *[all] {""}, når du har valgt en kommune.
        }
       *[other] {" "}i { $council }.
    }
    • Emner: { $topics ->
        [all] alle
       *[other] { $topics }
    }
    • Stille timer: { $quiet ->
        [never] ingen
       *[other] { $quiet }
    }{ $whose ->
        [council] {" "}(lokalrådets)
       *[own] { "" }
    }

    Tryk, eller skriv for eksempel »kun møder«, »ingen opslag«, »ikke opslag om børn og unge« eller »stille 22-7«. Svar på det, du selv spørger om, får du altid.
wishes-chosen = Det er noteret.
wishes-topics = <b>Hvilke emner vil du have opslag om?</b> Tryk på et emne for at vælge det til eller fra. Opslag uden emne er for alle.
wishes-topics-last = »{ $topic }« er det eneste emne, du har valgt, så det bliver stående. Vil du slet ikke have opslag, så skriv »ingen opslag«.
wishes-topics-all = Alle emner
wishes-quiet-unread = De timer kan jeg ikke læse.
wishes-quiet = <b>Hvornår skal der være stille?</b> I de timer kommer der ingen opslag. De venter, til timerne er forbi. Kun noget vigtigt, der ikke kan vente, kommer alligevel. Tryk, eller skriv for eksempel »stille 22-7«.
wishes-quiet-council = Som lokalrådet: { $quiet }
wishes-quiet-never = Aldrig stille
privacy-wishes = Om opslag har jeg gemt, hvad du vil have besked om: { $level ->
        [all] alt
        [important] kun det vigtige
        [meetings] kun møder
       *[nothing] ingenting
    }. I { -letters-days } dage kan jeg også se, hvilke opslag jeg har sendt dig, så du ikke får dem to gange, og så de kan rettes.

## Opslag, som beboerne får dem

letter-head = { $kind ->
        [important] <b>Vigtigt fra { $councils }</b>
        [meeting] <b>Møde: nyt fra { $councils }</b>
       *[news] <b>Nyt fra { $councils }</b>
    }
letter-recalled = <b>Et opslag fra { $councils } er trukket tilbage</b>{ $kind ->
       *[other] { "" }
    }
letter-corrected = <i>Rettet efter, at det blev sendt.</i>
letter-in-danish = <i>Opslaget er kun skrevet på dansk.</i>
letter-from = { $how_many ->
        [one] lokalrådet i { $councils }
       *[many] lokalrådene i { $councils }
    }
letter-from-all = lokalrådene på Vestegnen
letter-note = <b>Et opslag fra { $councils } er ændret</b>
letter-note-usual = Et opslag, du har fået her, er blevet rettet. Du kan se rettelsen i det.

## Opslag, som redaktørerne skriver dem

announcements =
    <b>Opslag</b>
    { $count ->
        [0] Her er ingen endnu. Når du har skrevet et, skal en anden redaktør godkende det, før beboerne får det.
       *[other] { $page ->
            [0] De nyeste fra dine lokalråd.
           *[other] Ældre opslag fra dine lokalråd.
        } Tryk på et for at se det.
    }{ $training ->
        [yes] {" "}<b>Du øver dig:</b> kun du selv får det, du skriver nu.
       *[no] { "" }
    }
page-older = Ældre ›
page-newer = ‹ Nyere
announcement-new = Skriv et opslag
announcement-listed = • nr. { $number }{ $purpose ->
        [correction] {" "}(rettelse af nr. { $revises })
        [recall] {" "}(tilbagetrækning af nr. { $revises })
       *[new] { "" }
    }{ $text ->
        [none] { "" }
       *[other] : { $text }
    }
announcement-train-on = Øv dig (kun du får det)
announcement-train-off = Hold op med at øve
announcement-back = Til alle opslag
announcement-to-card = Tilbage til opslaget
announcement-look = Se det
announcement-line = Nr. { $number } · { $purpose ->
        [correction] rettelse
        [recall] tilbagetrækning
       *[new] { $kind ->
            [important] vigtigt
            [meeting] møde
           *[news] nyt
        }
    } · { $stage ->
        [draft] kladde
        [submitted] venter på ja
        [approved] venter på sin tid
        [parked] lagt til side
        [stopped] stoppet
       *[sending] afsendt
    }
announcement-which-kind =
    <b>Hvad slags opslag er det?</b>
    Beboerne kan vælge kun at få det vigtige eller kun møder.
announcement-kind = Slags
announcement-kind-important = Vigtigt
announcement-kind-news = Nyt
announcement-kind-meeting = Møde
announcement =
    <b>{ $purpose ->
        [correction] Rettelse
        [recall] Tilbagetrækning
       *[new] Opslag
    } nr. { $number }</b>{ $purpose ->
        [new] { "" }
       *[other] {" "}(af opslag nr. { $revises })
    }{ $training ->
        [yes] {" "}(øvelse: kun du får det)
       *[no] { "" }
    }
    { $stage ->
        [draft] Kladde. Intet er sendt.{ $own ->
            [yes] {" "}Når du er færdig, så tryk på »Se det, som beboerne ser det«. Derfra sender du det til godkendelse.
           *[no] { "" }
        }
        [submitted] Venter på godkendelse fra en anden redaktør.
        [approved] Godkendt, men ikke sendt endnu.
        [parked] Lagt til side. { $purpose ->
            [new] Det skulle have været sendt for længst, eller den, der skrev eller godkendte det, er ikke redaktør mere. En anden redaktør kan sende det alligevel.
           *[other] Opslaget er trukket tilbage imens, det skulle have været sendt for længst, eller den, der skrev eller godkendte det, er ikke redaktør mere. Er opslaget ikke trukket tilbage, kan en anden redaktør sende det alligevel.
        }
       *[other] { "" }
    }
announcement-facts =
    • Slags: { $kind ->
        [important] vigtigt
        [meeting] møde
       *[news] nyt
    }
    • Til: { $councils ->
        [none] ingen endnu
       *[other] { $councils }
    }
    • Emner: { $topics ->
        [all] alle
       *[other] { $topics }
    }
    • Sprog: { $languages ->
        [da] kun dem, der læser dansk
        [en] kun dem, der læser engelsk
       *[both] alle
    }
    • Fil: { $file ->
        [photo] et billede
        [document] et dokument
       *[none] ingen
    }
    • Tid: { $time ->
        [now] så snart det er godkendt
       *[other] { $time }
    }
announcement-glimpse = <b>{ $part ->
        [note-da] Besked på dansk:
        [note-en] Besked på engelsk:
        [text-en] På engelsk:
       *[text-da] På dansk:
    }</b> { $text ->
        [none] { $part ->
            [text-en] ingen
           *[text-da] mangler
        }
       *[other] { $text }
    }
announcement-text-da = Dansk tekst
announcement-text-en = Engelsk tekst
announcement-text-en-remove = Fjern den engelske tekst
announcement-note-da = Besked på dansk
announcement-note-en = Besked på engelsk
announcement-tell = Giv også besked
announcement-tell-not = Giv ikke besked
announcement-file = Billede eller fil
announcement-file-remove = Fjern filen
announcement-file-other = Skift billede eller fil
announcement-audience = Modtagere
announcement-time = Tidspunkt
announcement-at-once = Med det samme
announcement-preview = Se det, som beboerne ser det
announcement-drop = Smid væk
announcement-drop-ask = <b>Skal nr. { $number } smides væk?</b> Det er ikke sendt til nogen.
announcement-drop-yes = Ja, smid det væk
announcement-dropped = Det er smidt væk.
announcement-take-back = Tag det tilbage, og ret i det
announcement-take-over = Overtag det, og ret i det
announcement-correct = Ret
announcement-use-again = Brug som ny kladde
announcement-used-again = <b>Nr. { $number } er en ny kladde</b> med samme tekst og samme modtagere som nr. { $first }.
announcement-still-going = <b>Det er stadig ved at blive sendt, så det kan ikke ændres nu.</b> { $sent ->
        [0] Ingen har fået det. Tryk »Stop«, så får ingen det, og brug det så som ny kladde.
        [one] Én har fået det. Tryk »Stop« først, så kan du rette det eller trække det tilbage.
       *[other] { $sent } har fået det. Tryk »Stop« først, så kan du rette det eller trække det tilbage.
    }
announcement-recall = Træk tilbage
announcement-ask = { $part ->
        [text-da] <b>Skriv teksten på dansk.</b> Fed skrift, kursiv og links kommer med.{ $new ->
            [yes] {" "}Du kan også sende et billede eller en fil med teksten til.
           *[no] { "" }
        }
        [text-en] <b>Skriv teksten på engelsk.</b> Uden den får de, der læser engelsk, den danske tekst, og der står, at den kun er på dansk.
        [note-da] <b>Skriv beskeden på dansk.</b> Den kommer som en ny besked, når opslaget er ændret.
        [note-en] <b>Skriv beskeden på engelsk.</b> Den kommer som en ny besked, når opslaget er ændret.
        [file] <b>Send et billede eller en fil.</b> { $new ->
            [yes] Så er der plads til cirka { -caption-most } tegn tekst.
           *[no] Det kommer til at stå i stedet for det, beboerne har fået.
        }
        [time] <b>Hvornår skal det sendes?</b> Tryk, eller skriv for eksempel »i morgen kl. 9« eller »24/12 kl. 10.30«. Om natten venter det, til beboernes stille timer er forbi.
       *[number] <b>Hvor mange går det til?</b> Skriv antallet af modtagere, så det er sikkert, at du har set det.
    }
announcement-now = Sådan er det nu:
announcement-amended = Jeg har også ændret det i opslaget.
announcement-not-amended = <b>Det ændrede ikke opslaget.</b> { $stage ->
        [theirs] En anden har overtaget det og er den, der kan rette i det.
        [sending] Det er sendt, eller også er det på vej. Tryk »Ret«. Er det på vej, så stop det først.
        [stopped] Det er stoppet. Tryk »Ret«, hvis nogen nåede at få det, eller brug det som ny kladde.
       *[submitted] Det er sendt til godkendelse. Tag det tilbage, så kan du rette i det.
    }
announcement-unread = { $part ->
        [time] Det tidspunkt kan jeg ikke læse.
       *[other] Det er hverken et billede eller en fil.
    }
announcement-whom = { $of ->
        [topics] <b>Hvilke emner hører det til?</b> Uden emne er det for alle. Med emner når det dem, der vil høre om mindst et af dem.
        [languages] <b>Hvem skal have det?</b> Vælg efter det sprog, de læser her.
       *[councils] <b>Hvilke kommuner går det til?</b> Du kan vælge dem, hvor du er redaktør.
    }
announcement-councils = Kommuner
announcement-topics = Emner
announcement-languages = Sprog
announcement-language = { $language ->
        [en] Engelsk
       *[da] Dansk
    }
announcement-reach = <b>{ $purpose ->
        [correction] { $recipients ->
            [0] Ingen har fået opslaget.
            [one] Opslaget bliver rettet hos én beboer.
           *[other] Opslaget bliver rettet hos { $recipients } beboere.
        }
        [recall] { $recipients ->
            [0] Ingen har fået opslaget.
            [one] Opslaget bliver trukket tilbage hos én beboer.
           *[other] Opslaget bliver trukket tilbage hos { $recipients } beboere.
        }
       *[new] { $recipients ->
            [0] Ingen får det.
            [one] Én beboer får det.
           *[other] { $recipients } beboere får det.
        }
    }</b>{ $muted ->
        [0] { "" }
        [one] {" "}Én har valgt den slags fra.
       *[other] {" "}{ $muted } har valgt den slags fra.
    }{ $training ->
        [yes] {" "}Men du øver dig: i virkeligheden får kun du det.
       *[no] { "" }
    }
announcement-above = Ovenfor ser du præcis det, beboerne får.
announcement-alike = <b>Er det sendt før?</b> Det ligner noget, der er sendt de seneste { -alike-hours } timer eller venter på at blive sendt: nr. { $numbers }.
announcement-quiet = Der er stille timer. De fleste får det først { $until }.
announcement-recalls = Opslaget bliver slettet hos dem, der har fået det. Er det over to døgn gammelt, kan Telegram ikke slette det. Så kommer teksten her i stedet.{ $file ->
        [photo] {" "}<b>Billedet bliver stående hos dem, der fik opslaget for mere end to døgn siden.</b> Skal det væk, så skift det ud med et andet.
        [document] {" "}<b>Filen bliver stående hos dem, der fik opslaget for mere end to døgn siden.</b> Skal den væk, så skift den ud med en anden.
        [other] {" "}Også billedet eller filen bliver skiftet ud.
       *[none] { "" }
    }
announcement-no-english = Der er ingen engelsk tekst. De, der læser engelsk, får den danske, og der står, at den kun er på dansk.
announcement-decide = { $author ->
        [none] Den, der skrev det, er her ikke mere.
       *[other] Skrevet af medarbejder nr. { $author }.
    } Siger du ja, bliver det sendt præcis sådan. Bliver noget ændret, skal der siges ja igen.
announcement-submit = Send til godkendelse
announcement-send-to-me = Send til mig selv
announcement-sent-to-me = Det er på vej til dig, præcis som beboerne får det.
announcement-breaks = Send også i stille timer
announcement-breaks-so = { $breaks ->
        [yes] Det bliver sendt med det samme, også til dem, der har stille timer.
       *[no] De, der har stille timer, får det, når timerne er forbi.
    }{ $before ->
        [yes] {" "}Krydset fra sidste gang gælder ikke mere.
       *[no] { "" }
    }
announcement-approve = Godkend og send
announcement-approved = <b>Nr. { $number } er godkendt.</b> Den, der skrev det, får besked.
announcement-rejected = <b>Nr. { $number } er afvist.</b> Den, der skrev det, får besked.
announcement-reject = Afvis
announcement-why = <b>Hvorfor ikke?</b> Den, der har skrevet det, får det at vide.
announcement-reason = { $reason ->
        [text] Teksten er ikke klar nok
        [facts] Noget passer ikke
        [audience] Forkerte modtagere
        [time] Forkert tidspunkt
       *[other] Noget andet: tal med mig
    }
announcement-reason-told = Grund: { $reason ->
        [text] teksten er ikke klar nok.
        [facts] noget passer ikke.
        [audience] forkerte modtagere.
        [time] forkert tidspunkt.
       *[other] noget andet. Tal med den, der skulle godkende det.
    }
announcement-release = Send det nu alligevel
announcement-news = { $what ->
        [submitted] <b>{ $purpose ->
            [correction] En rettelse
            [recall] En tilbagetrækning
           *[new] Et opslag
        } venter på dit ja:</b> nr. { $number }, skrevet af medarbejder nr. { $author }.
        [approved] <b>Nr. { $number } er godkendt.</b> { $time ->
            [now] Om lidt kan du se her, hvordan det går.
           *[other] Det bliver sendt { $time }.
        }
        [rejected] <b>Nr. { $number } er afvist.</b> Det er en kladde igen, og intet er sendt.
        [parked] <b>Nr. { $number } er lagt til side.</b> { $purpose ->
            [new] Det skulle have været sendt for længst
           *[other] Opslaget er trukket tilbage imens, det skulle have været sendt for længst
        }, eller den, der skrev eller godkendte det, er ikke redaktør mere. Intet er sendt.
        [blocked] <b>Mange blokerer botten efter nr. { $number }.</b> Se på det, før der bliver sendt mere.
       *[refused] <b>Nr. { $number } er sat på pause.</b> Telegram tager ikke imod det.
    }

## Opslag på vej

progress = <b>{ $purpose ->
        [correction] Rettelse
        [recall] Tilbagetrækning
       *[new] Opslag
    } nr. { $number } { $state ->
        [going] bliver sendt
        [paused] er sat på pause
        [stopped] er stoppet
       *[done] er { $purpose ->
            [new] færdigt
           *[correction] færdig
        }
    }</b>
progress-sent = • Sendt: { $sent } af { $of }
progress-ready = • Modtagerne er ved at blive fundet
progress-left = • Mangler: { $left } (cirka { $minutes ->
        [one] et minut
       *[other] { $minutes } minutter
    })
progress-waits = • Mangler: { $left } (venter til { $until })
progress-notes = • Beskeder om rettelsen, der ikke er sendt endnu: { $count }
progress-others = { $what ->
        [blocked] • Har blokeret botten: { $count }
        [gone] • Kan ikke nås på Telegram mere: { $count }
        [unsubscribed] • Valgte det fra undervejs: { $count }
        [muted] • Har valgt den slags fra: { $count }
        [erased] • Har slettet deres data: { $count }
        [deleted] • Havde slettet beskeden: { $count }
        [failed] • Kunne ikke sendes: { $count }
        [unknown] • Uvist, om det kom frem: { $count }
        [expired] • For gammelt, før det nåede frem: { $count }
       *[cancelled] • Ikke sendt, fordi det blev stoppet: { $count }
    }
progress-reason = Telegram siger: { $reason }
progress-alarm = <b>Usædvanligt mange blokerer botten.</b> Overvej at stoppe.
progress-honest = Telegram fortæller ikke, hvem der har læst det, så det kan jeg ikke sige.
announcement-over = { $state ->
        [stopped] Det er allerede stoppet.
       *[done] Det er allerede sendt, så der er ikke mere at stoppe.
    }
progress-refresh = Opdater
progress-pause = Pause
progress-resume = Fortsæt
progress-stop = Stop
progress-stop-ask = <b>Skal nr. { $number } stoppes for altid?</b> De, der ikke har fået det endnu, får det ikke.
progress-stop-yes = Ja, stop for altid
progress-stop-no = Nej, lad det gå videre

## Møder, som beboerne ser dem

button-meetings = Møder
button-mine = Mine henvendelser og møder
meetings =
    { $council ->
        [all] <b>Åbne møder på Vestegnen</b>
       *[other] <b>Åbne møder i { $council }</b>
    }
    Tryk på et møde for at se mere, følge det eller sige, at du kommer.
meetings-where = <b>Hvor vil du se møder?</b> Vælg en kommune, eller se dem alle.
meetings-none = { $council ->
        [all] <b>Der er ikke noget åbent møde på vej lige nu.</b>
       *[other] <b>Der er ikke noget åbent møde på vej i { $council } lige nu.</b>
    } Politi og kommune inviterer, når der er brug for det.
meetings-none-told = { $told ->
        [yes] Jeg skriver til dig, når der kommer et.
        [no] Du har valgt ikke at få besked om møder. Det kan du ændre herunder. Så skriver jeg, når der kommer et.
        [nowhere] Vælg din kommune, så skriver jeg til dig, når der kommer et.
       *[guest] Vil du have besked, når der kommer et? Skriv /start, og sig ja.
    }
meetings-more = … og { $count } mere. Vælg en kommune for at se dem.
meetings-held = <b>Tidligere møder i { $council }</b>
meetings-held-none = Jeg kender ikke til tidligere møder i { $council }.
meetings-held-nowhere = Vælg en kommune for at se dens tidligere møder.
meetings-elsewhere = Møder i andre kommuner
meetings-all = Alle møder
meetings-choose = Vælg kommune
meetings-held-look = Tidligere møder
meetings-in-group =
    { $count ->
        [0] <b>Der er ikke noget åbent møde på vej lige nu.</b>
       *[other] <b>Åbne møder på Vestegnen</b>
    }
meeting-answer = { $count ->
        [one] <b>Det næste åbne møde{ $council ->
            [all] {" "}på Vestegnen:</b>
           *[other] {" "}i { $council }:</b>
        }
       *[other] <b>De næste åbne møder{ $council ->
            [all] {" "}på Vestegnen:</b>
           *[other] {" "}i { $council }:</b>
        }
    }
meeting-listed =
    • { $state ->
        [cancelled] <b>Aflyst:</b>{" "}
        [moved] <b>Flyttet:</b>{" "}
        [full] <b>Ingen ledige pladser:</b>{" "}
       *[other] { "" }
    }{ $title }
    { $when }, { $place }{ $council ->
        [none] { "" }
       *[other] {" "}({ $council })
    }
meeting-online = på nettet
meeting-hour-again = { $fold ->
        [1] {" "}(vintertid)
       *[0] {" "}(sommertid)
    }

meeting-states = { $state ->
        [cancelled] <b>Mødet er aflyst.</b>
        [moved] <b>Mødet er flyttet.</b> Her står, hvornår og hvor det er nu.
        [full] <b>Alle pladser er optaget.</b> Du kan komme på venteliste.
        [begun] <b>Mødet er begyndt.</b>
        [held] <b>Mødet er slut.</b> Referatet er ikke kommet endnu.
        [minuted] <b>Mødet er slut, og her er referatet.</b>
       *[training] <i>Øvelse: kun du kan se mødet.</i>
    }
meeting-reason = { $reason }
meeting-title =
    <b>{ $title }</b>
    Åbent lokalrådsmøde i { $council }. { $hosts ->
        [police] Politiet inviterer.
        [municipality] Kommunen inviterer.
       *[both] Politi og kommune inviterer.
    }
meeting-when = <b>Hvornår:</b> { $when }
meeting-where = <b>Hvor:</b> { $place }
meeting-way = <b>Sådan kommer du ind:</b> { $way }
meeting-access = <b>Adgang:</b> { $access }
meeting-access-one = { $what ->
        [step-free] uden trin
        [lift] elevator
        [loop] teleslynge
       *[interpreter] tolk
    }
meeting-spoken = <b>Sprog:</b> { $languages }
meeting-link = <b>På nettet:</b> { $link }
meeting-seats = <b>Pladser:</b> { $free ->
        [0] ingen tilbage
        [one] én tilbage
       *[other] { $free } tilbage
    }{ $waiting ->
        [0] { "" }
        [one] , og én på venteliste
       *[other] , og { $waiting } på venteliste
    }
meeting-problem = <b>Det handler om:</b> { $text }
meeting-work = <b>Det gør politi og kommune:</b> { $text }
meeting-invited = <b>Også inviteret:</b> { $groups }
meeting-contact = <b>Kontakt:</b> { $contact }
meeting-in-danish = <i>Teksten er kun skrevet på dansk.</i>
meeting-agenda = <b>Dagsorden</b>
meeting-agenda-line = • { $text }
meeting-brought = <b>Fra beboerne</b>
meeting-item = • { $kind ->
        [suggestion] Forslag
       *[question] Spørgsmål
    }{ $own ->
        [yes] {" "}fra dig
       *[no] { "" }
    }: »{ $words }«{ $signed ->
        [none] { "" }
       *[other] {" "}Hilsen { $signed }
    }
meeting-left-out = … og { $count } mere.
meeting-outcome = { $outcome ->
        [answered] Det blev besvaret.
        [taken] Det er taget med: politi eller kommune arbejder videre med det.
        [elsewhere] Det kom ikke med, for det hører til hos en anden myndighed.
        [case] Det kom ikke med, for det handler om en enkelt sag eller person.
        [time] Det kom ikke med, for der var ikke tid.
        [off-topic] Det kom ikke med, for det handler om noget andet end mødet.
       *[open] Ingen har svaret på det endnu.
    }
meeting-own = { $seat ->
        [taken] <b>{ $people ->
            [one] Du kommer.
           *[other] I kommer { $people } personer.
        }</b>
        [waiting] <b>{ $people ->
            [one] Du står på venteliste.
           *[other] I står { $people } personer på venteliste.
        }</b> Bliver der plads, skriver jeg til dig.
        [offered] { $people ->
            [one] <b>Der er plads til dig.</b> Sig ja senest { $until }. Ellers går pladsen videre.
           *[other] <b>Der er plads til jer alle { $people }.</b> Sig ja senest { $until }. Ellers går pladserne videre.
        }
       *[none] <b>Du følger mødet.</b>
    }
meeting-own-reminders = { $offsets ->
        [none] Du får ingen påmindelser.
       *[other] Jeg minder dig om det { $offsets }.
    }
meeting-offset = { $offset ->
        [week] en uge før kl. { $clock }
        [three-days] tre dage før kl. { $clock }
        [day] dagen før kl. { $clock }
        [two-hours] to timer før
       *[one-hour] en time før
    }

meeting-look = Se mødet
meeting-back = Til mødet
meeting-follow = Følg
meeting-unfollow = Følg ikke længere
meeting-attend = Jeg kommer
meeting-people = Ret antal
meeting-stay-away = Jeg kommer alligevel ikke
meeting-not-coming = Jeg kommer ikke
meeting-leave-queue = Forlad ventelisten
meeting-take-seat = { $people ->
        [one] Tag pladsen
       *[other] Tag pladserne
    }
meeting-leave-seat = Nej tak
meeting-reminders = Påmindelser
meeting-calendar = Kalender
meeting-calendar-moved = Ret i kalenderen
meeting-calendar-cancelled = Fjern fra kalenderen
meeting-map = Vis på kort
meeting-share = Del
meeting-question = Stil et spørgsmål
meeting-suggestion = Kom med et forslag
meeting-agenda-look = Dagsorden
meeting-minutes-take = Hent referatet

meeting-done = { $what ->
        [followed] Du følger nu mødet og får besked, hvis det bliver flyttet eller aflyst.
        [unfollowed] Du følger ikke længere mødet.
        [taken] Det er noteret.
        [waiting] Der er ikke pladser nok lige nu, så du er kommet på venteliste.
        [seat] Så er det på plads.
       *[away] Det er noteret, at du ikke kommer. Du følger stadig mødet.
    }
meeting-how-many = <b>Hvor mange kommer I?</b> Tæl dig selv med.{ $free ->
        [none] { "" }
        [0] {" "}Alle pladser er optaget, så I kommer på venteliste.
        [one] {" "}Der er én plads tilbage. Er I flere, kommer I på venteliste.
       *[other] {" "}Der er { $free } pladser tilbage. Er I flere, kommer I på venteliste.
    }
meeting-reminders-ask =
    <b>Hvornår skal jeg minde dig om mødet?</b> Vælg til og fra. Er tidspunktet forbi, kommer der ingen påmindelse.{ $follows ->
        [yes] { "" }
       *[no] {" "}Når du vælger, følger du også mødet.
    }

    { $title }
    { $when }
meeting-reminders-usual = De sædvanlige
meeting-reminders-none = Ingen påmindelser
meeting-calendar-said =
    <b>{ $title }</b>
    { $when }

    { $cancelled ->
        [yes] Mødet er aflyst. Åbn filen, så bliver det fjernet fra din kalender.
       *[no] Åbn filen, så står mødet i din kalender. Bliver det flyttet, kan du hente filen igen.
    }
meeting-share-said =
    <b>Del mødet</b>
    Linket åbner netop det her møde:
    { $link }
meeting-share-send = Send til nogen
meeting-share-words = { $title }, { $when }
meeting-minutes-file = <b>Referat: { $title }</b>
meeting-on-the-way = Siger du ja, kommer du tilbage til mødet.

## Det, beboerne sender til et møde

meeting-bring =
    <b>Dette er ikke en anmeldelse.</b> Er der fare, så ring <b>112</b>. Vil du anmelde noget, så ring <b>114</b>.

    { $kind ->
        [suggestion] <b>Skriv dit forslag til mødet »{ $title }«.</b>
       *[question] <b>Skriv dit spørgsmål til mødet »{ $title }«.</b>
    } Skriv det i én besked på højst { $room } tegn, og uden navne på andre.

    De, der holder mødet, læser det og kan lade alle se det. De kan ikke se, hvem du er. Fortryder du, så skriv »annuller«.
meeting-bring-sign =
    <blockquote>{ $words }</blockquote>

    <b>Vil du have et navn under?</b> Skriv det, for eksempel dit fornavn, eller tryk på »Uden navn«. De, der kan læse det, du skrev, kan også læse navnet.
meeting-bring-check =
    <blockquote>{ $words }</blockquote>
    Hilsen { $signed }

    <b>Skal det sendes sådan?</b> Så tryk på »Send«. De, der kan læse det, du skrev, kan også læse navnet. Skal der stå et andet navn, så skriv det. Hører det med til teksten, så ret din første besked.
meeting-bring-send = Send
meeting-bring-unread = Jeg kunne ikke finde nogen ord i din besked.
meeting-bring-long = Det er for langt: { $length } tegn. Der er plads til { $room }, så skriv det lidt kortere.
meeting-sign-long = Det navn er for langt. Skriv et kortere, eller tryk på »Uden navn«.
meeting-unsigned = Uden navn
meeting-bring-left =
    <b>{ $kind ->
        [suggestion] Dit forslag
       *[question] Dit spørgsmål
    } er ikke sendt.</b> Du gik videre, før du havde sendt det. Du skrev:

    { $words }
meeting-bring-again = Skriv det igen
meeting-bring-done =
    { $kind ->
        [suggestion] <b>Dit forslag står nu på listen</b>
       *[question] <b>Dit spørgsmål står nu på listen</b>
    } til dem, der holder mødet. Jeg skriver til dig, når de har svaret på det eller taget stilling.

    <blockquote>{ $words }</blockquote>
    { $signed ->
        [none] Uden navn
       *[other] Hilsen { $signed }
    }
meeting-bring-not-amended = <b>Det ændrede ikke det, du har sendt.</b> Vil du rette det, så træk det tilbage, og skriv det igen.
meeting-agenda-of = <b>Til mødet »{ $title }«</b>
meeting-agenda-empty = Her står ikke noget endnu. Du kan stille et spørgsmål eller komme med et forslag.
meeting-withdraw = Træk tilbage: { $words }
meeting-withdrawn = Det er trukket tilbage og slettet.
mine = <b>Dine møder</b>
mine-brought = <b>Det har du spurgt om og foreslået</b>
mine-meeting =
    • { $state ->
        [cancelled] <b>Aflyst:</b>{" "}
        [moved] <b>Flyttet:</b>{" "}
       *[other] { "" }
    }{ $title }
    { $when }.
mine-about = Til mødet »{ $title }«.
mine-none = <b>Du har ingen henvendelser og følger ingen møder lige nu.</b> Har du en læsekode, så skriv den her. Tryk på »Møder« for at se dem, der kommer. Dér kan du følge dem, sige, at du kommer, og stille spørgsmål.

## Møder, som de står i breve

meeting-letter = { $what ->
        [invitation] <b>Nyt åbent møde i { $council }: { $title }</b>
        [reminder] <b>Husk mødet { $when }: { $title }</b>
        [moved] <b>Mødet er flyttet: { $when }</b>
        [cancelled] <b>Mødet er aflyst: { $title }</b>
        [came] <b>Tak, fordi du kom: her er referatet</b>
        [followed] <b>Her er referatet af mødet, du følger</b>
        [offer] <b>Der er plads til dig: { $title }</b>
        [seated] <b>Du har fået plads: { $title }</b>
        [offer-over] <b>Pladsen er ikke længere holdt til dig: { $title }</b>
       *[settled] <b>Om det, du sendte til mødet: { $title }</b>
    }
meeting-letter-was = Det skulle have været holdt { $when }.
meeting-letter-until = Du står på venteliste, og nu er der plads{ $people ->
        [one] .
       *[other] {" "}til { $people } personer.
    } { $people ->
        [one] Tryk på »Tag pladsen« senest { $until }. Ellers går pladsen videre.
       *[other] Tryk på »Tag pladserne« senest { $until }. Ellers går pladserne videre.
    }
meeting-letter-seated = Mødet er så tæt på, at jeg ikke kan nå at spørge dig først. Kommer du ikke, så tryk på »Jeg kommer ikke«, så en anden kan få pladsen.
meeting-letter-over = Jeg hørte ikke fra dig i tide. Du følger stadig mødet. Vil du gerne med, så tryk på »Se mødet« og så på »Jeg kommer«.
meeting-letter-minutes-more = Tryk på »Se mødet« for at læse resten.
meeting-letter-minutes-file = Hele referatet er i filen.
meeting-news = { $what ->
        [submitted] { $purpose ->
            [publish] <b>Et nyt møde venter på dit ja:</b> nr. { $number }.
            [cancel] <b>En aflysning venter på dit ja:</b> møde nr. { $number }.
            [minutes] <b>Et referat venter på dit ja:</b> møde nr. { $number }.
           *[change] <b>En ændring venter på dit ja:</b> møde nr. { $number }.
        }
        [approved] { $purpose ->
            [publish] <b>Møde nr. { $number } er godkendt.</b> Beboerne får besked.
            [cancel] <b>Aflysningen af møde nr. { $number } er godkendt.</b> De, der skal vide det, får besked.
            [minutes] <b>Referatet af møde nr. { $number } er godkendt.</b> De, der følger mødet, får det.
           *[change] <b>Ændringen af møde nr. { $number } er godkendt.</b> De, der skal vide det, får besked.
        }
        [rejected] { $purpose ->
            [publish] <b>Møde nr. { $number } er afvist.</b> Det er en kladde igen, og intet er sendt.
            [cancel] <b>Aflysningen af møde nr. { $number } er afvist.</b> Intet er sendt.
            [minutes] <b>Referatet af møde nr. { $number } er afvist.</b> Intet er sendt.
           *[change] <b>Ændringen af møde nr. { $number } er afvist.</b> Intet er sendt.
        }
        [alone] { $purpose ->
            [cancel] <b>Én kollega har aflyst møde nr. { $number }</b> uden at vente på en anden, fordi det var så tæt på. Beboerne får besked nu.
           *[change] <b>Én kollega har ændret møde nr. { $number }</b> uden at vente på en anden, fordi det var så tæt på. De, der skal vide det, får besked nu.
        }
       *[brought] <b>En beboer har sendt noget til møde nr. { $number }.</b> Tryk på »Se mødet« og så på »Beboernes punkter«.
    }
meeting-nag = <b>Referatet mangler: møde nr. { $number }</b>
    Det er { $days } dage siden, mødet blev holdt. Skriv kort, hvad der kom ud af det, så de, der fulgte det, får det at vide.

## Møder, som redaktørerne planlægger dem

planning-list =
    <b>Møder</b>
    { $count ->
        [0] Her er ingen endnu. Når du har skrevet, hvad et møde handler om, skal en anden redaktør godkende det, før beboerne hører om det.
       *[other] { $page ->
            [0] De nyeste i dine lokalråd.
           *[other] Ældre møder i dine lokalråd.
        } Tryk på et for at se det.
    }{ $training ->
        [yes] {" "}<b>Du øver dig:</b> kun du selv hører om det, du planlægger nu.
       *[no] { "" }
    }
planning-new = Indkald til åbent møde
planning-listed = • nr. { $number }{ $council ->
        [none] { "" }
       *[other] {" "}({ $council })
    }: { $title ->
        [none] uden titel
       *[other] { $title }
    }
planning-line = Nr. { $number } · { $day ->
        [none] { "" }
       *[other] { $day } ·{" "}
    }{ $state ->
        [draft] kladde
        [submitted] venter på ja
        [moved] flyttet
        [cancelled] aflyst
        [held] holdt
        [minuted] holdt, med referat
       *[published] indkaldt
    }
planning-which-council = <b>Hvilket lokalråd holder mødet?</b>
planning-back = Til alle møder
planning-to-card = Tilbage til mødet
planning-card =
    <b>Møde nr. { $number }</b> · { $council }{ $training ->
        [yes] {" "}· øvelse: kun du hører om det
       *[no] { "" }
    }
    { $phase ->
        [draft] Kladde. Ingen har hørt om det.
        [moved] Mødet er flyttet, og beboerne får besked.
        [cancelled] Mødet er aflyst, og beboerne får besked.
        [held] Mødet er holdt, men referatet mangler.
        [minuted] Mødet er holdt, og referatet er delt.
       *[published] Beboerne er inviteret.
    }
planning-proposed = { $state ->
        [submitted] <b>{ $purpose ->
            [publish] Invitationen
            [cancel] Aflysningen
            [minutes] Referatet
           *[change] Ændringen
        } venter på, at { $whose ->
            [own] en kollega siger ja.
           *[other] nogen siger ja.
        }</b>
       *[begun] { $whose ->
            [own] { $purpose ->
                [publish] Når du er færdig, så tryk på »Se det, som beboerne får det«. Derfra sender du det til godkendelse.
                [cancel] <b>Du er ved at aflyse mødet.</b> Intet er sendt endnu.
                [minutes] <b>Du er ved at skrive referatet.</b> Intet er sendt endnu.
               *[change] <b>Du er ved at ændre mødet.</b> Intet er sendt endnu.
            }
            [nobody] <b>Ingen står for det endnu.</b> Overtag det, så kan du rette i det og sende det til godkendelse.
           *[other] { $purpose ->
                [publish] En kollega er ved at skrive det.
                [cancel] <b>En kollega er ved at aflyse mødet.</b>
                [minutes] <b>En kollega er ved at skrive referatet.</b>
               *[change] <b>En kollega er ved at ændre mødet.</b>
            }
        }
    }{ $whose ->
        [other] { $author ->
            [none] { "" }
           *[other] {" "}Det er medarbejder nr. { $author }.
        }
       *[own] { "" }
    }
planning-part = { $part ->
        [title-da] Titel
        [title-en] Titel på engelsk
        [problem-da] Problem
        [problem-en] Problem på engelsk
        [work-da] Indsats
        [work-en] Indsats på engelsk
        [time] Tid
        [place] Sted
        [pin] Nål på kortet
        [access] Adgang
        [way] Vejen ind
        [link] Link
        [agenda] Dagsorden
        [seats] Pladser
        [contact] Kontakt
        [spoken] Sprog på mødet
        [invited] Særligt inviterede
        [hosts] Værter
        [reminders] Påmindelser
        [reason] Hvorfor
        [minutes-da] Referat på dansk
        [minutes-en] Referat på engelsk
       *[minutes-file] Referat som fil
    }
planning-fact = <b>{ planning-part }:</b> { $text ->
        [none] { $part ->
            [minutes-en] intet
            [minutes-file] ingen
           *[title-da] mangler
        }
       *[other] { $text }
    }
planning-host = { $what ->
        [police] politiet
       *[municipality] kommunen
    }
planning-differs = <b>Det bliver ændret:</b> { $parts ->
        [none] intet endnu
       *[other] { $parts }
    }. Nu er mødet { $before }.
planning-reason = <b>Hvorfor:</b> { $reason ->
        [none] ikke skrevet endnu. Beboerne vil gerne vide det.
       *[other] { $reason }
    }
planning-numbers = <b>Hvem kommer:</b> { $followers ->
        [0] ingen følger mødet
        [one] én følger mødet
       *[other] { $followers } følger mødet
    }, { $coming ->
        [0] ingen har sagt ja til at komme
        [one] én kommer
       *[other] { $coming } kommer
    }{ $waiting ->
        [0] { "" }
        [one] , én står på venteliste
       *[other] , { $waiting } står på venteliste
    }. { $seats ->
        [none] Der er ikke sat tal på pladserne.
        [one] Der er én plads.
       *[other] Der er { $seats } pladser.
    }{ $items ->
        [0] { "" }
        [one] {" "}<b>Beboerne har sendt ét punkt.</b>
       *[other] {" "}<b>Beboerne har sendt { $items } punkter.</b>
    }
planning-preview = Se det, som beboerne får det
planning-more = Mere om mødet
planning-more-what = <b>Mere om møde nr. { $number }.</b> Det meste kan undværes. De engelske tekster er til dem, der læser engelsk.
planning-change = Flyt eller ret
planning-change-what = <b>Hvad skal ændres ved møde nr. { $number }?</b> Beboerne får besked, hvis tiden eller stedet bliver ændret. Intet sker, før det er godkendt.
planning-call-off = Aflys
planning-call-off-ask = <b>Skal møde nr. { $number } aflyses?</b> Først skriver du hvorfor, og så ser du det igennem. Ingen får besked endnu.{ $change ->
        [yes] {" "}Den ændring, der er begyndt på, bliver smidt væk.
       *[no] { "" }
    }
planning-call-off-yes = Ja, aflys mødet
planning-use-again = Brug som skabelon
planning-used-again = <b>Nr. { $number } er en ny kladde</b> med det, der stod i nr. { $first }.
planning-items = { $count ->
        [0] Beboernes punkter
       *[other] Beboernes punkter ({ $count })
    }
planning-minutes = Skriv referat
planning-minutes-again = Ret referatet
planning-file = { $kind ->
        [photo] et billede
       *[document] en fil
    }
planning-file-remove = Fjern filen
planning-take-back = Tag det tilbage, og ret i det
planning-take-over = Overtag det, og ret i det
planning-drop = { $purpose ->
        [publish] Smid mødet væk
        [cancel] Aflys ikke
        [minutes] Smid referatet væk
       *[change] Smid ændringen væk
    }
planning-drop-ask = { $purpose ->
        [publish] <b>Skal møde nr. { $number } smides væk?</b> Ingen har hørt om det.
        [cancel] <b>Skal aflysningen af møde nr. { $number } smides væk?</b> Så bliver mødet holdt. Ingen har hørt om aflysningen.
        [minutes] <b>Skal det nye referat af møde nr. { $number } smides væk?</b> Ingen har fået det.
       *[change] <b>Skal ændringen af møde nr. { $number } smides væk?</b> Ingen har hørt om den.
    }
planning-drop-yes = Ja, smid det væk
planning-dropped = Det er smidt væk.
planning-ask = { $step ->
        [0] { "" }
       *[other] { $step } af { $steps }.{" "}
    }{ $part ->
        [title-da] <b>Hvad skal mødet hedde?</b> Et par ord, for eksempel »Lys og tryghed i parken«.
        [title-en] <b>Hvad hedder mødet på engelsk?</b>
        [problem-da] <b>Hvad er problemet?</b> Skriv et par linjer om det, der sker i området, så naboerne kan genkende det. Uden navne på nogen.
        [problem-en] <b>Skriv problemet på engelsk.</b> Uden navne på nogen.
        [work-da] <b>Hvad gør politi og kommune ved det?</b> Det, der er gjort, og det, der er på vej.
        [work-en] <b>Skriv på engelsk, hvad politi og kommune gør.</b>
        [time] <b>Hvornår er mødet?</b> Skriv dag, start og slut, for eksempel »torsdag 26. november kl. 19-21« eller »26/11 kl. 19-21«. Skriver du ikke, hvornår det slutter, sætter jeg { $hours } timer af.
        [place] <b>Hvor er mødet?</b> Skriv stedets navn og adresse. Du kan også sende et sted fra kortet med papirklipsen.
        [pin] <b>Hvor på kortet er det?</b> Send et sted med papirklipsen, eller skriv bredde- og længdegrad, for eksempel »55.66, 12.35«.
        [way] <b>Hvordan kommer man ind?</b> For eksempel hvilken dør, og hvem man kan ringe til, hvis den er låst.
        [link] <b>Hvor kan man være med på nettet?</b> Skriv linket. Det skal begynde med https://.
        [agenda] <b>Hvad står på dagsordenen?</b> Skriv ét punkt på hver linje.
        [seats] <b>Hvor mange pladser er der?</b> Skriv et tal, eller »ingen«, hvis pladserne ikke skal tælles.
        [contact] <b>Hvem kan man spørge?</b> Skriv en mailadresse, et telefonnummer eller et sted. Alle kan læse det.
        [spoken] <b>Hvilke sprog bliver der talt?</b> For eksempel »dansk, med tolk til tyrkisk«.
        [invited] <b>Hvem er særligt inviteret?</b> Ud over beboerne, for eksempel »boligforeningen og skolen«.
        [reason] <b>Hvorfor bliver mødet ændret eller aflyst?</b> Skriv det kort. Beboerne læser det i den besked, de får.
        [minutes-da] <b>Hvad kom der ud af mødet?</b> Skriv det på dansk, eller send referatet som fil. Uden navne på beboere.
        [minutes-en] <b>Skriv referatet på engelsk.</b> Uden det får de, der læser engelsk, det danske.
        [minutes-file] <b>Send referatet som fil,</b> helst en PDF.
       *[number] <b>Hvor mange får besked?</b> Skriv antallet, så det er sikkert, at du har set det.
    }{ $most ->
        [0] { "" }
       *[other] {" "}Højst { $most } tegn.
    }
planning-now =
    Sådan er det nu:
    <blockquote>{ $text }</blockquote>
planning-skip = Spring over
planning-later = Resten senere
planning-remove = Fjern det, der står
planning-amended = Jeg har også ændret det i kladden.
planning-not-amended = <b>Det ændrede ikke mødet.</b> { $state ->
        [theirs] En kollega er i gang med det og er den, der kan rette i det.
        [submitted] Det er sendt til godkendelse. Tag det tilbage, så kan du rette i det.
       *[none] Det er godkendt. Tryk »Flyt eller ret«, hvis noget skal være anderledes.
    }
planning-unread = { $part ->
        [time] Det tidspunkt kan jeg ikke læse. Jeg skal bruge både dag og klokkeslæt.
        [pin] Det sted kan jeg ikke finde på kortet over Danmark.
        [place] Det sted kan jeg ikke læse.
        [link] Det er ikke et link, der begynder med https://.
        [seats] Det er ikke et antal pladser.
        [minutes-file] Det er ikke en fil.
       *[other] Jeg kunne ikke finde nogen ord i din besked.
    }
planning-too-long = Det er for langt: { $length } tegn. Der er plads til { $most }. Skriv det kortere, eller ret din besked. Det, der stod før, er ikke ændret.
planning-no-end = Du skrev ikke, hvornår mødet slutter, så jeg har sat to timer af. Ret tiden, hvis det er forkert.
planning-pinned = Nålen er sat på kortet. Skriv også adressen, så man kan finde derhen uden kort.
planning-which-hour = <b>Hvilken af de to timer?</b> Den nat bliver urene stillet tilbage, så klokkeslættet kommer to gange. Tryk, eller skriv et andet tidspunkt.
planning-choose = { $of ->
        [hosts] <b>Hvem inviterer?</b> Mindst én af dem.
        [reminders] <b>Hvornår bliver de, der følger mødet, mindet om det?</b> Hver beboer kan vælge noget andet for sig selv.
       *[access] <b>Hvad er der på stedet?</b> Så ved folk, om de kan være med.
    }
planning-reach = <b>{ $purpose ->
        [publish] { $recipients ->
            [0] Ingen får besked.
            [one] Én beboer får besked.
           *[other] { $recipients } beboere får besked.
        }
        [minutes] { $told ->
            [no] Ingen får referatet igen. Det rettede kan læses på mødet.
           *[yes] { $followers ->
                [0] Ingen følger mødet, så ingen får referatet sendt. Alle kan læse det, når de ser mødet.
                [one] Én, der følger mødet, får referatet.
               *[other] { $followers }, der følger mødet, får referatet.
            }
        }
       *[change] { $told ->
            [no] Ingen får besked: tid og sted er de samme. Det nye står der, når man ser mødet.
           *[yes] { $followers ->
                [0] Ingen følger mødet.
                [one] Én, der følger mødet, får besked.
               *[other] { $followers }, der følger mødet, får besked.
            }{ $recipients ->
                [0] { "" }
                [one] {" "}Én anden i kommunen får besked.
               *[other] {" "}{ $recipients } andre i kommunen får besked.
            }
        }
    }</b>{ $told ->
        [yes] {" "}Ovenfor ser du præcis det, de får, på dansk og engelsk.
       *[no] { "" }
    }{ $training ->
        [yes] {" "}Men du øver dig, så kun du hører om det.
       *[no] { "" }
    }
planning-clash = <b>To møder tæt på hinanden:</b> lokalrådet holder også møde nr. { $number }, { $when }.
planning-no-english = Noget er ikke skrevet på engelsk. De, der læser engelsk, får det på dansk.
planning-alone = <b>Der er under et døgn til mødet.</b> Du kan gennemføre det nu uden at vente på en kollega. Dine kolleger får besked med det samme.
planning-decide = Siger du ja, sker det præcis sådan. Bliver noget ændret, skal der siges ja igen.
planning-carry-out = Gennemfør nu
planning-carried-out = <b>Det er gennemført, og de, der skal vide det, får besked nu.</b> Dine kolleger får også besked om møde nr. { $number }.
planning-submit = Send til godkendelse
planning-approve = { $purpose ->
        [publish] Godkend og inviter
        [cancel] Godkend aflysningen
        [minutes] Godkend og del referatet
       *[change] Godkend ændringen
    }
planning-approved = <b>Det er godkendt: møde nr. { $number }.</b> Den, der stod for det, får besked.
planning-reject = Afvis
planning-rejected = <b>Det er afvist: møde nr. { $number }.</b> Den, der stod for det, får besked.
planning-agenda =
    <b>Beboernes punkter til møde nr. { $number }</b>
    { $count ->
        [0] Her er ikke noget endnu.
       *[other] I kan ikke se, hvem der har sendt hvad. Tryk på et punkt for at vise det for alle eller sige, hvad der blev af det. Den, der har sendt det, får besked om, hvad der blev af det.
    }
planning-item = <b>{ $number }. { $kind ->
        [suggestion] Forslag
       *[question] Spørgsmål
    } { $signed ->
        [none] uden navn
       *[other] fra »{ $signed }«
    }</b>
    { $words }
    <i>{ $outcome ->
        [answered] Besvaret
        [taken] Taget med
        [elsewhere] Afvist: hører til hos en anden myndighed
        [case] Afvist: en enkelt sag eller person
        [time] Afvist: der var ikke tid
        [off-topic] Afvist: handler om noget andet
       *[open] Ikke besvaret endnu
    }{ $listed ->
        [yes] {" "}· alle kan se det
       *[no] {" "}· kun I kan se det
    }</i>
planning-item-label = { $number }. { $words }
planning-item-told = Den, der har sendt det, får besked.
planning-let-see = Vis for alle
planning-hide = Skjul
planning-outcome = { $outcome ->
        [answered] Besvaret
        [taken] Taget med
       *[declined] Afvist
    }
planning-why-ask = <b>Hvorfor ikke?</b> Den, der har sendt det, får det at vide.
planning-why = { $reason ->
        [elsewhere] Hører til hos en anden myndighed
        [case] Handler om en enkelt sag eller person
        [time] Der var ikke tid
       *[off-topic] Handler om noget andet end mødet
    }
planning-to-agenda = Tilbage til listen
planning-to-item = Tilbage til punktet
planning-former = ‹ Forrige
planning-further = Næste ›

## Når noget ikke kan lade sig gøre

error-council-unknown = Den kommune kender jeg ikke. Jeg dækker de 11 kommuner på Vestegnen.
error-notice-not-accepted = Du har ikke sagt ja til, at jeg gemmer noget, så det er ikke sket. Skriv /start, hvis du vil begynde.
error-link-unknown = Den invitation kender jeg ikke. Se efter, om du har fået hele linket med, eller bed om et nyt.
error-link-expired = Den invitation gælder ikke mere. Et link virker i { -invitation-hours } timer. Bed den, der gav dig det, om et nyt.
error-link-used = Den invitation er åbnet af en anden. Har du fået linket af en, du arbejder sammen med, så sig det til dem, og bed om et nyt.
error-link-own = Det link har du selv lavet. Det skal åbnes af den, du vil invitere.
error-post-held = Den rolle har du allerede.
error-invitations-many = Lige nu venter for mange invitationer på at blive bekræftet. Prøv igen i morgen.
error-invitation-over = Der er ingen invitation at bekræfte. Måske er linket ikke åbnet endnu, eller også gælder det ikke mere.
error-number-wrong = Det tal passer ikke. Spørg efter det igen. Efter tre forkerte tal gælder invitationen ikke mere.
error-post-own = Dine egne roller kan du hverken bekræfte eller fjerne. Det skal en anden gøre.
error-post-gone = Den rolle er der ingen, der har mere.
error-not-permitted = Det giver din rolle dig ikke lov til.
error-announcement-unknown = Det opslag findes ikke, eller det hører ikke til dine lokalråd.
error-beyond-your-councils = Det kan du kun gøre for de lokalråd, hvor du selv er redaktør.
error-own-announcement = Du har selv skrevet opslaget. En anden redaktør skal godkende det.
error-not-its-author = Kun den, der har skrevet opslaget, kan rette i det. Du kan overtage det. Så skal en anden godkende det.
error-changed-meanwhile = Opslaget er blevet ændret, siden du så det. Se det igennem igen.
error-decided-already = En anden nåede at tage stilling til opslaget først.
error-already-sent = Opslaget er allerede på vej eller sendt. Du kan stoppe det, rette det eller trække det tilbage.
error-sent-back = Det er allerede sendt tilbage til den, der skrev det.
error-count-wrong = Tallet passer ikke. Skriv det antal, der står sammen med det, beboerne får. Det kan have ændret sig, så se efter igen.
error-nobody-to-reach = Det ville ikke nå nogen. Er det et nyt opslag, så vælg flere modtagere.
error-unwritten = Opslaget mangler sin danske tekst.
error-too-long = Teksten er for lang. Der er plads til cirka { -text-most } tegn, og til cirka { -caption-most }, hvis der er billede eller fil med.
error-enclosure-stays = Når opslaget er sendt, kan du ikke sætte et billede eller en fil på eller tage det væk. Er der et billede eller en fil, kan du skifte det ud.
error-audience-stays = En rettelse går til dem, der fik opslaget. Det kan ikke ændres.
error-time-past = Det tidspunkt er forbi. Vælg et senere, eller send med det samme.
error-author-gone = Den, der skrev opslaget, er ikke længere redaktør her. Overtag det, og lad en anden godkende det.
error-still-going = Opslaget er stadig ved at blive sendt. Stop det, eller vent, til det er færdigt. Så kan du rette det eller trække det tilbage.
error-not-sent-yet = Opslaget er ikke sendt endnu. Så kan du bare rette i det eller smide det væk.
error-sent-long-ago = Det er over { -letters-days } dage siden, så det kan hverken rettes eller trækkes tilbage mere. Vil du sende det igen, så brug det som ny kladde.
error-recalled-already = Opslaget er trukket tilbage, eller også sker det nu. Der er ikke mere at rette eller trække tilbage.
error-nobody-got-it = Ingen har fået opslaget, så der er ikke noget at rette eller trække tilbage. Vil du sende det, så brug det som ny kladde.
error-not-going = Opslaget er ikke begyndt at blive sendt.
error-time-missing = Det klokkeslæt findes ikke den dag: urene bliver stillet en time frem. Vælg et tidspunkt lidt før eller efter.
error-time-ambiguous = Det klokkeslæt kommer to gange den nat, fordi urene bliver stillet tilbage. Sig, hvilken af de to timer det er.
error-weekday-wrong = Ugedagen og datoen passer ikke sammen. Se i kalenderen, og skriv det igen.
error-meeting-unknown = Det møde findes ikke, eller du kan ikke se det. Skriv /moeder, så ser du de næste møder.
error-meeting-past = Tidspunktet er forbi, eller mødet er begyndt. Er mødet ikke begyndt, så vælg et senere tidspunkt.
error-meeting-cancelled = Mødet er aflyst, så det kan ikke ændres mere. Er der et nyt møde, finder du det med /moeder.
error-end-before-start = Mødet skal slutte, efter at det er begyndt, og kan højst vare tolv timer. Skriv både start og slut, for eksempel »26/11 kl. 19-21«.
error-meeting-incomplete = Mødet mangler noget, før nogen kan høre om det. Det skal have en titel, et problem, et tidspunkt og enten en adresse eller et link.
error-meeting-too-long = Teksten er for lang. Skriv det lidt kortere. Intet af det, der stod før, er ændret.
error-meeting-unchanged = Der er ikke ændret noget endnu, så der er ikke noget at godkende. Ret først det, der skal være anderledes.
error-meeting-second-needed = Der er mere end et døgn til mødet, så en kollega skal godkende det først. Tryk »Send til godkendelse«.
error-seats-taken = Pladsen er ikke længere holdt til dig. Vil du gerne med, så tryk på »Jeg kommer«. Så får du en plads, hvis der er en ledig, og ellers kommer du på ventelisten.
error-seats-too-few = Så mange pladser har mødet ikke i alt. Vælg et lavere tal.
error-agenda-closed = Du kan ikke sende mere til mødet, for det er begyndt, slut eller aflyst. Du kan stadig sige det på et møde eller skrive det til kommunen. Sig, at det er til lokalrådet.
error-agenda-full = Du har allerede sendt så meget til mødet, som én person kan. Vil du hellere have noget andet med, så træk noget af det tilbage først.
error-agenda-item-unknown = Det punkt er der ikke mere. Måske er det trukket tilbage.
error-minutes-unwritten = Der er ikke skrevet noget referat endnu. Skriv det på dansk, eller send det som fil.
error-not-held-yet = Du kan skrive referatet, når mødet er slut.
error-seats-full = Så mange pladser er der ikke tilbage. Det, du havde før, har du stadig.
error-proposal-own = Du står selv for det. En anden redaktør i lokalrådet skal godkende det.
error-proposal-changed = Det er blevet ændret, siden du så det. Se det igennem igen.
error-proposal-gone = Der er ikke noget at tage stilling til mere: det er godkendt, smidt væk eller blevet til noget andet.
error-not-its-planner = Det er en kollega, der er i gang med det. Du kan overtage det. Så skal en anden godkende det.
error-planner-gone = Den, der stod for det, er ikke længere redaktør her. Overtag det, og lad en anden godkende det.
error-case-unknown = Den henvendelse findes ikke, eller du kan ikke se den. Tjek nummeret, og prøv igen.
error-case-changed = En kollega har lige ændret henvendelsen. Se den igen, og prøv en gang til.
error-case-added-to = Der er kommet noget nyt i henvendelsen, siden du begyndte. Læs det, og prøv en gang til.
error-case-ended = Det kan ikke lade sig gøre nu. Henvendelsen er afsluttet, trukket tilbage eller givet videre.
error-answer-needed = Skriv først et svar til borgeren. Ingen henvendelse bliver afsluttet uden et svar, som borgeren kan læse.
error-case-too-long = Teksten er for lang. Skriv den kortere, og send den igen.
error-extended-already = Fristen er allerede forlænget én gang. Skriv et svar til borgeren i stedet.
error-partner-has-it = Den anden part har allerede sin egen del af henvendelsen.
error-no-coordinator = Hos dem, du har valgt, er der ingen, der læser henvendelser lige nu. Er nogen i fare, så ring 112. Skal politiet vide det nu, så ring 114.
error-cases-apart = De to henvendelser kan ikke lægges sammen. Begge skal være åbne og høre til samme kommune og samme part.
error-not-assignable = Den, du har valgt, er ikke koordinator dér. Vælg en anden.
error-writing-incomplete = Der mangler noget, før henvendelsen kan sendes. Gå videre, hvor du slap: skriv /henvendelse.
error-writing-gone = Der er ikke nogen henvendelse i gang. Den er sendt, slettet eller blevet for gammel. Skriv /henvendelse for at begynde på en ny. Skriv /mine for at se dem, du har sendt.
error-too-many-sent = Du har sendt mange henvendelser på kort tid. Din kladde er gemt. Vent lidt, og send den så. Er nogen i fare, så ring 112. Skal politiet vide det nu, så ring 114.
error-muted = Du kan ikke sende henvendelser til dem, du har valgt, lige nu. Din kladde er gemt. Er du i fare, så ring 112. Du kan stadig ringe til politiet på 114. Kommunens telefonnummer står på dens hjemmeside. Mener du, at det er forkert, så find henvendelsen med /mine, og tilføj det dér. Har du slettet koblingen til den, kan ingen ophæve pausen for dig, men den slutter af sig selv.
error-answered-before = Henvendelsen er besvaret, så den kan ikke trækkes tilbage. Du kan slette koblingen til dig i stedet.
error-code-unknown = Den læsekode passer ikke til nogen henvendelse. Tjek hvert tegn på din kvittering, og skriv koden igen.
error-picture-not-one = Det er ikke et billede, jeg kan bruge. Send det som et almindeligt billede (JPEG, PNG eller WebP), eller skriv det med ord.
error-picture-too-large = Billedet er for stort. Tag et nyt, eller send det som et almindeligt billede i stedet for som fil. Så gør Telegram det mindre.
error-picture-unreadable = Billedet kan ikke læses. Send det igen, eller tag et nyt. Du kan også skrive, hvad det viser.

## Når noget blev opgivet

staff-dead-letter = En besked kunne ikke besvares og er lagt til side: nr. { $number } ({ $failure }). `lokalraad inbox` viser den.
given-up = Er der fare, så ring 112. Undskyld, din besked kunne jeg ikke svare på. Det er ikke din fejl. Prøv igen, eller skriv /menu. Beskeden ligger låst, til fejlen er rettet.

## Plakaten til et møde (lokalraad poster). Ren tekst: her er ingen HTML

poster-council = Lokalrådet i { $council }
poster-hosts = { $hosts ->
    [police] Politiet inviterer
    [municipality] Kommunen inviterer
   *[both] Politi og kommune inviterer
    }
poster-kicker = Åbent lokalrådsmøde
poster-when = Hvornår
poster-hours = kl. { $begins }–{ $ends }
poster-where = Hvor
poster-online = { $also ->
    [only] På nettet: { $link }
   *[also] Du kan også være med på nettet: { $link }
    }
poster-online-scan = { $also ->
    [only] På nettet. Linket får du, når du scanner koden.
   *[also] Du kan også være med på nettet. Linket får du, når du scanner koden.
    }
poster-access = { $what ->
    [step-free] Adgang uden trin
    [lift] Elevator
    [loop] Teleslynge
   *[interpreter] Tolk
    }
poster-spoken = Sprog: { $languages }
poster-everybody = For alle, der bor eller arbejder i området
poster-seats = { $seats ->
    [one] Der er én plads. Scan koden, og sig til, hvis du kommer.
   *[other] Der er { $seats } pladser. Scan koden, og sig til, hvis du kommer.
    }
poster-follow = Få besked, hvis mødet bliver flyttet eller aflyst
poster-scan = Scan koden med din telefon. Så åbner mødet i Telegram. Du kan også skrive adressen:
poster-contact = Spørgsmål: { $contact }

## Henvendelser, som beboerne skriver dem

button-feedback = Skriv til politi eller kommune
feedback-typed-back = tilbage, gå tilbage, et trin tilbage
feedback-typed-skip = spring det over, uden billede, intet billede, tag billedet væk, intet sted, ikke noget bestemt sted
feedback-typed-on = skriv det her, gå videre, videre, fortsæt
feedback-typed-unsure = det ved jeg ikke, jeg ved det ikke, ved det ikke, ved ikke, det ved jeg ikke endnu
feedback-typed-at = her, i, ved, på, omkring, nær
feedback-typed-police = politi, politiet, kun politiet
feedback-typed-municipality = kommune, kommunen, kun kommunen
feedback-typed-both = begge, begge to, politi og kommune, politiet og kommunen, kommune og politi
feedback-not =
    <b>Dette er ikke en anmeldelse.</b>
    • Er der fare lige nu? Ring <b>112</b>.
    • Skal noget anmeldes, eller er der sket en forbrydelse? Ring <b>114</b>, eller brug politi.dk.
    • Ingen læser med hele døgnet.

    Fortæl politi eller kommune om tryghed der, hvor du bor. Det tager cirka fem minutter, og du kan stoppe undervejs.
feedback-council = <b>Vælg først din kommune.</b> Så kan du skrive din henvendelse.
feedback-step = <i>Trin { $step } af { $steps }</i>
feedback-ask = { $step ->
        [kind] <b>Hvad handler det om i { $council }?</b> Tryk på det, der passer bedst.
        [whom] <b>Hvem skal have den?</b> Den går kun til dem, du vælger. Vælger du begge, svarer de hver for sig.
        [place] <b>Hvor er det?</b> Tryk på et område, eller send et sted på kortet med papirklipsen. Et sted på kortet gemmer jeg kun groft: inden for cirka { -pin-metres } meter. Din egen adresse skal du ikke skrive.
        [words] <b>Skriv, hvad du vil fortælle.</b> Hvad sker der, hvornår og hvor tit? Skriv, hvad folk gør, ikke hvem de er, eller hvordan de ser ud. Skriv det i én besked på højst { $room } tegn.
        [words-again]
            <b>Det har du skrevet:</b>

            <blockquote>{ $words }</blockquote>

            <b>Vil du skrive mere eller skrive det om?</b> Så skriv her. Du vælger bagefter, om det nye skal stå nedenunder eller i stedet for. Er det godt, som det er, så tryk på »Behold det, som det er«.
        [picture-again] <b>Vil du bytte billedet?</b> Send et andet her i chatten, eller tag det væk. Der må ikke være personer eller nummerplader på.
        [picture] <b>Vil du sende et billede med?</b> Så send det her i chatten. Der må ikke være personer eller nummerplader på. Jeg fjerner det, der gemmer sig i filen, for eksempel hvor billedet er taget.
       *[answer]
            <b>Vil du have svar?</b> De, der læser, ser et nummer som { $example } i stedet for dit navn.
            • <b>Ja:</b> Du får svaret her i chatten. Vejen til dig ligger låst for sig selv. Den, der driver Lokalråd, kan låse den op.
            • <b>Nej:</b> Jeg gemmer ingen vej til dig. Svaret kan du læse med koden på din kvittering.
            Telegram kender din konto, og en domstol kan kræve oplysninger.
    }
feedback-partner = { $partner ->
        [p] politiet
        [m] kommunen
       *[pm] politi og kommune
    }
feedback-whom = { $partner ->
        [p] Politiet
        [m] Kommunen
       *[pm] Begge
    }
feedback-whom-not = Dem kan du ikke vælge her.
feedback-who-reads = Hvem kan læse det?
feedback-readers =
    <b>Hvem kan læse det?</b>

    • <b>Politiet:</b> politiets koordinatorer for lokalrådet i { $council }. Sender du kun til politiet, kan kommunen hverken se den eller se, at den findes.
    • <b>Kommunen:</b> kommunens koordinatorer for lokalrådet i { $council }. Sender du kun til kommunen, kan politiet hverken se den eller se, at den findes.
    • <b>Begge:</b> begge kan læse det, du skriver. De svarer hver for sig og kan ikke se hinandens svar og notater.

    Vil den ene give den videre til den anden, skal der være en grund, og du kan læse hvorfor.

    Ingen af dem ser dit navn, medmindre du skriver det. Den, der driver Lokalråd, kan låse både teksten og vejen til dig op. Politi og kommune kan have pligt til at gemme det, du sender, og andre kan bede om at se det.
feedback-unsure = { $step ->
        [whom] Er du i tvivl, så tryk på »Hvem kan læse det?«.
       *[kind] Er du i tvivl, så vælg det, der ligger tættest på. Du kan ændre det til sidst.
    }
feedback-early = <b>Det har jeg gemt til din tekst.</b> Du kan se det og rette det, når du kommer til teksten.
feedback-place-lead = Sted:
feedback-place-taken = <b>Stedet er { $area }.</b>{ $kept ->
        [yes] {" "}Det, du skrev, har jeg også gemt til din tekst.
       *[no] { "" }
    }
feedback-place-unlisted = <b>Det sted har jeg gemt til din tekst.</b> Det er ikke på min liste, men de, der læser, kan se, hvad du har skrevet.
feedback-beside =
    <b>Skal det her med?</b>

    <blockquote>{ $words }</blockquote>

    I din tekst står der allerede: »{ $text }«{ $fits ->
        [yes] { "" }
       *[no] {" "}Der er ikke plads til begge dele: Det må højst være { $room } tegn i alt.
    }
feedback-beside-how = { $how ->
        [below] Ja, skriv det nedenunder
        [instead] Brug det i stedet
       *[out] Nej, lad det være ude
    }
feedback-beside-done = { $how ->
        [below] <b>Det er skrevet nedenunder i din tekst.</b>
        [instead] <b>Det er nu din tekst.</b>
       *[out] <b>Det er ikke kommet med.</b> Din tekst er, som den var.
    }
feedback-place-said = { $pinned ->
        [yes] et sted på kortet (inden for cirka { -pin-metres } meter)
       *[no] ikke noget bestemt sted
    }
feedback-pinned = <b>Stedet er nu det, du sendte fra kortet,</b> inden for cirka { -pin-metres } meter.{ $before ->
        [none] { "" }
       *[other] {" "}Det er kommet i stedet for »{ $before }«.
    }
feedback-no-place = Ikke noget bestemt sted
feedback-no-picture = Uden billede
feedback-picture-away = Tag billedet væk
feedback-answer-yes = Svar mig her
feedback-answer-no = Jeg vil ikke have svar
feedback-kind-chosen = <b>{ $kind }</b>
feedback-kind-unread = <b>I { $council } er der ingen, der tager imod det her i chatten lige nu.</b> Brug en af de andre veje, eller vælg noget andet.
feedback-on = Skriv det her
feedback-other-kind = Vælg noget andet
feedback-back = Tilbage
feedback-keep = Behold det, som det er
feedback-stop = Stop
feedback-go-on = Gå videre
feedback-anew = Begynd forfra
feedback-drop = Slet den
feedback-moved = <b>Din kommune er nu { $council }, så henvendelsen går dertil.</b> Det, du har skrevet, er her stadig. Vælg igen, hvad det handler om, hvem der skal have den, og hvor det er.
feedback-kept-here = <b>Det, du har skrevet, er ikke sendt.</b> Jeg gemmer det i { -draft-days } dage.{ $words ->
        [none] { "" }
       *[other] {" "}Her er det, så du kan kopiere det:

        <pre>{ $words }</pre>
    }
feedback-one-left = { $left ->
        [m] <b>Hos politiet i { $council } er der ingen, der læser henvendelser lige nu.</b> Det er der hos kommunen.
       *[p] <b>Hos kommunen i { $council } er der ingen, der læser henvendelser lige nu.</b> Det er der hos politiet.
    } { $both ->
        [yes] Vil du kun sende den dertil?
       *[no] Vil du sende den dertil i stedet? Så læser de det, du har skrevet.
    } Den er ikke sendt endnu, og du kan læse den igennem først.
feedback-one-left-take = { $left ->
        [p] Ja, til politiet
       *[m] Ja, til kommunen
    }
feedback-unfinished =
    <b>Du er midt i en henvendelse</b>{ $kind ->
        [none] { "" }
       *[other] {" "}({ $kind })
    }.{ $words ->
        [none] { "" }
       *[other] {" "}Du har skrevet: »{ $words }«
    }

    Vil du gå videre med den eller begynde forfra? Begynder du forfra, bliver den slettet.
feedback-left = <b>Din henvendelse er ikke sendt.</b> Den er gemt i { -draft-days } dage. Skriv /henvendelse for at gå videre.
feedback-stopped = <b>Din henvendelse er ikke sendt.</b> Jeg gemmer den i { -draft-days } dage, så du kan gå videre med den. Skal den væk nu, så slet den.
feedback-dropped = Henvendelsen er slettet. Ingen har læst den.
feedback-caption-not = Der er ikke plads til det, du skrev under billedet, så det er ikke kommet med.
feedback-unread = Jeg kunne ikke finde nogen ord i din besked.
feedback-edited = Teksten er rettet.
feedback-long = { $cut ->
        [more] <b>Det er der ikke plads til, så det er ikke kommet med.</b> I alt er der plads til { $room } tegn.
        [yes] <b>Intet af det, du lige skrev, er kommet med.</b> Telegram har delt det i flere beskeder. Tilsammen er det { $length } tegn, og der er plads til { $room }.
       *[no] <b>Teksten er for lang og er ikke kommet med.</b> Den er på { $length } tegn, og der er plads til { $room }.
    } Skriv den kortere, i én besked.
feedback-picture-taken = { $album ->
        [yes] Der er plads til ét billede, så jeg har taget det første med.
       *[no] Billedet er med.
    }
feedback-picture = <b>Billedet i din henvendelse.</b> Det, der gemte sig i filen, er fjernet.
feedback-picture-old = { $again ->
        [yes] Billedet står nu længere nede.
       *[no] Det billede er ikke med længere.
    }
feedback-acute-kept = Det, du skrev, er gemt i din henvendelse, men den er ikke sendt. Ingen læser den nu.
feedback-preview =
    <b>Læs den igennem, før du sender den.</b> Sådan ser { $whom } i { $council } den:

    <b>Det handler om:</b> { $kind }
    <b>Sted:</b> { $place }
    <b>Billede:</b> { $picture ->
        [yes] ja
       *[no] nej
    }
    <b>Svar:</b> { $answer ->
        [yes] ja, her i chatten
        [code] kan læses med koden på kvitteringen
       *[no] nej
    }

    <blockquote>{ $words }</blockquote>
feedback-hidden-one = { $what ->
        [email] { $count ->
            [one] én mailadresse
           *[other] { $count } mailadresser
        }
        [cpr] { $count ->
            [one] ét CPR-nummer
           *[other] { $count } CPR-numre
        }
        [code] { $count ->
            [one] én læsekode
           *[other] { $count } læsekoder
        }
        [plate] { $count ->
            [one] én nummerplade
           *[other] { $count } nummerplader
        }
       *[phone] { $count ->
            [one] ét telefonnummer
           *[other] { $count } telefonnumre
        }
    }
feedback-hidden = <b>Skjult:</b> { $what }. Det kan de, der læser, ikke se.
feedback-kept = <b>Dit eget nummer eller din mailadresse bliver stående.</b> Så kan de, der læser, se, hvem du er.
feedback-keep-number = { $kept ->
        [yes] Skjul det igen
       *[no] Det er mit eget – behold det
    }
feedback-hint = { $hint ->
        [names] <b>Har du skrevet nogens navn?</b> Skriv hellere, hvad der sker, hvor og hvornår. Du bestemmer selv.
       *[appearance] <b>Har du skrevet, hvordan nogen ser ud?</b> Det hjælper mere at vide, hvad de gør, hvor og hvornår. Du bestemmer selv.
    }
feedback-acute = <b>Er der fare nu, så ring 112. Vent ikke på svar her.</b> Ingen læser henvendelsen med det samme.
feedback-preview-end = <b>Skal den sendes?</b> Du kan rette det hele først.
feedback-send = { $source ->
        [chat] Send
       *[other] Opret
    }
feedback-change = { $step ->
        [kind] Ret emnet
        [whom] Ret modtageren
        [place] Ret stedet
        [words] Ret teksten
        [picture] Ret billedet
       *[answer] Ret svaret
    }
feedback-changed = Den er ændret, eller der mangler noget. Se den igennem, før du sender den.
feedback-until = { $reason ->
        [abuse] Grunden er trusler eller grove ord.{" "}
        [flood] Grunden er, at det samme er sendt mange gange.{" "}
        [others] Grunden er, at det kan skade andre.{" "}
       *[none] { "" }
    }Du kan sende igen { $until }.
feedback-sent-stays = <b>Det ændrede ikke din henvendelse. Den er allerede sendt.</b> Valgte du at få svar her, kan du tilføje noget med /mine. Ellers kan du skrive en ny.
feedback-receipt =
    <b>Din henvendelse er modtaget. Den hedder { $reference }.</b>

    Den er hos { $whom } i { $council }. En koordinator læser den i arbejdstiden på hverdage. Der bliver ikke læst med hele døgnet.
    { $answer ->
        [yes] Du får svar her{ $due ->
            [none] { "" }
           *[other] . Fristen er { $due }
        }. Med /mine kan du følge henvendelsen, tilføje noget eller trække den tilbage.
       *[no] Du får ikke besked. Svaret kan du læse med koden{ $due ->
            [none] { "" }
           *[other] . Fristen for at svare er { $due }
        }.
    }

    <b>Din læsekode:</b>
    <code>{ $code }</code>
    Skriv koden her i chatten, så ser du henvendelsen og svarene. Den virker også fra en anden telefon. Gem den: jeg kan ikke finde den igen. Alle, der har koden, kan læse med.

    <b>Dette er ikke en anmeldelse.</b> Er der fare, så ring <b>112</b>. Skal noget anmeldes, så ring <b>114</b>, eller brug politi.dk.

## Henvendelser, når de er sendt

case = <b>Din henvendelse { $reference }</b>
    { $kind }, { $council }
    Sted: { $place }{ $picture ->
        [yes] . Med billede
       *[no] { "" }
    }{ $split ->
        [none] { "" }
       *[other] . Delt fra { $split }
    }
case-part = { $partner ->
        [police] <b>Politiet:</b>
       *[municipality] <b>Kommunen:</b>
    } { $state ->
        [received] modtaget
        [assessing] bliver vurderet
        [forwarded] sendt videre
        [agenda] på dagsordenen til et møde i lokalrådet
        [progress] i gang
        [solved] løst
        [declined] går ikke videre med den
        [passed] { $partner ->
            [police] givet videre til kommunen
           *[municipality] givet videre til politiet
        }
       *[withdrawn] trukket tilbage af dig
    }.{ $due ->
        [none] { "" }
       *[other] { $answered ->
            [yes] {" "}Du har fået svar.
           *[no] {" "}Frist for svar: { $due }.
        }
    }
case-began = <b>Du skrev</b> ({ $when }):
case-words = <blockquote>{ $words }</blockquote>
case-no-words = <i>Teksten er slettet.</i>
case-entry = { $turn ->
        [added] <b>Du tilføjede</b>
        [reply] { $partner ->
            [police] <b>Svar fra politiet</b>
           *[municipality] <b>Svar fra kommunen</b>
        }
        [state] { $partner ->
            [police] <b>Politiet:</b>
           *[municipality] <b>Kommunen:</b>
        } { $state ->
            [assessing] Vi er ved at vurdere den
            [forwarded] Vi har sendt den videre
            [agenda] Vi har sat den på dagsordenen til et møde i lokalrådet
            [progress] Vi er i gang
            [solved] Vi har afsluttet den som løst
            [declined] Vi går ikke videre med den
           *[received] Den er åbnet igen
        }
        [extended] { $partner ->
            [police] <b>Politiet har brug for mere tid</b>
           *[municipality] <b>Kommunen har brug for mere tid</b>
        }
        [passed] { $partner ->
            [police] <b>Politiet har givet den videre til kommunen</b>
           *[municipality] <b>Kommunen har givet den videre til politiet</b>
        }
        [split] { $partner ->
            [police] <b>Politiet har delt den i to.</b> Den nye hedder { $reference }
           *[municipality] <b>Kommunen har delt den i to.</b> Den nye hedder { $reference }
        }
       *[withdrawn] <b>Du trak den tilbage</b>
    }{ $when ->
        [none] { "" }
       *[other] {" "}({ $when })
    }
case-look = Se henvendelsen
case-add = Tilføj noget
case-withdraw = Træk den tilbage
case-cut = Slet koblingen til mig
case-keep = Nej, behold den
case-go-on = Gå videre med din kladde
case-mine = <b>Dine henvendelser</b>
case-mine-begun = <b>Du er midt i en henvendelse.</b> Den er ikke sendt.
case-listed = • <b>{ $reference }</b>, { $kind }{ $words ->
        [none] { "" }
       *[other] : »{ $words }«
    }
case-add-ask =
    <b>Hvad vil du tilføje til { $reference }?</b> Skriv det i én besked på højst { $room } tegn. Så begynder svarfristen forfra.

    Dette er ikke en anmeldelse. Er der fare, så ring <b>112</b>.
case-add-many = Det er ikke tilføjet, for du har sendt meget på kort tid. Er nogen i fare, så ring 112. Skal politiet vide det nu, så ring 114.
case-add-wordless = { $kind ->
        [voice] Jeg kan ikke høre optagelser. Skriv det med ord.
       *[other] Her kan du kun tilføje ord. Skriv, hvad det viser.
    }
case-add-this = Tilføj det til { $reference }
case-added = <b>Det er tilføjet.</b>
case-not-amended = <b>Det ændrede ikke det, du har tilføjet.</b> Vil du rette det, så tryk på »Tilføj noget«.
case-reply-not = <b>Det er ikke tilføjet.</b> { $why ->
        [ended] Henvendelsen er trukket tilbage, så der kan ikke tilføjes mere. Du kan skrive en ny.
       *[unknown] Henvendelsen findes ikke mere, eller den er ikke længere koblet til dig. Du kan skrive en ny.
    } Er nogen i fare, så ring <b>112</b>.
case-reply-words =
    Du skrev:
    <blockquote>{ $words }</blockquote>
case-withdraw-ask =
    <b>Vil du trække { $reference } tilbage?</b> Så bliver teksten og billedet slettet, også det, du har tilføjet. Nogen kan allerede have læst det. De, du sendte den til, kan stadig se, at der var en henvendelse, og at den blev trukket tilbage. Det kan ikke fortrydes.
case-withdraw-yes = Ja, træk den tilbage
case-withdrawn = <b>Den er trukket tilbage, og teksten er slettet.</b>
case-cut-ask =
    <b>Vil du slette koblingen mellem dig og { $reference }?</b> Så gemmer jeg ikke længere, at den er din. Den bliver stadig læst og besvaret, men du får ikke besked og kan ikke tilføje noget eller trække den tilbage. Det kan ikke fortrydes.{ $paused ->
        [yes] {" "}<b>Du er sat på pause på grund af den.</b> Pausen slutter den dag, du har fået at vide, men bagefter kan ingen ophæve den før, og du kan ikke skrive i den, at pausen er forkert.
       *[no] { "" }
    }

    Svaret kan stadig læses med læsekoden fra din kvittering. Har du ikke koden, kan du ikke læse det. Telegram har sin egen kopi af chatten.
case-cut-yes = Ja, slet koblingen
case-cut-done = <b>Der er ikke længere nogen kobling mellem dig og { $reference }.</b> Den bliver besvaret alligevel. Skriv læsekoden her, når du vil læse svaret.
case-read = <i>Læst med læsekoden. Her kan du kun læse.</i>
case-read-other = Se { $reference }
case-letter = { $turn ->
        [reply] { $partner ->
            [police] <b>Svar fra politiet på din henvendelse { $reference }</b>
           *[municipality] <b>Svar fra kommunen på din henvendelse { $reference }</b>
        }
       *[other] { $partner ->
            [police] <b>Nyt fra politiet om din henvendelse { $reference }</b>
           *[municipality] <b>Nyt fra kommunen om din henvendelse { $reference }</b>
        }
    } ({ $kind })
case-letter-reply = <i>Vil du svare? Svar på denne besked, eller tryk på »Tilføj noget«.</i>
case-letter-until = Ny frist for svar: { $due }.
case-letter-split = Læsekoden fra din kvittering virker også til den nye.
case-muted =
    <b>Du kan ikke sende henvendelser til dem, der fik { $reference }, før { $until }.</b> { $reason ->
        [abuse] Grunden er trusler eller grove ord.
        [flood] Grunden er, at det samme er sendt mange gange.
       *[others] Grunden er, at det, der er sendt, kan skade andre.
    }

    Mener du, at det er forkert? Tryk på »Tilføj noget«, og skriv hvorfor. Så kan de se på det igen. Er du i fare, så ring <b>112</b>. Du kan stadig ringe <b>114</b>.
case-fading = <b>Du har en henvendelse, som ikke er sendt.</b> Den bliver slettet { $until }. Vil du sende den, så gå videre med den.

## Henvendelser: breve til koordinatorer. Her står aldrig noget af det, borgeren skrev

inbox-news = { $what ->
    [new] <b>Ny henvendelse: { $reference }</b>
    [added] <b>Borgeren har tilføjet noget til { $reference }</b>
    [withdrawn] <b>Borgeren har trukket { $reference } tilbage</b>
    [passed] <b>{ $reference } er givet videre til jer</b>
    [due] <b>{ $reference } venter på svar</b>
    [second] <b>{ $reference } venter stadig på svar</b>
   *[admin] <b>{ $reference } har ventet for længe på svar</b>
    }
inbox-news-acute = <b>Teksten kan handle om fare. Læs den nu.</b> Er nogen i fare, så ring <b>112</b>.
inbox-news-about = { $kind } · { $council } · til { $partner ->
    [police] politiet
   *[municipality] kommunen
    }
inbox-news-due = { $what ->
    [withdrawn] Teksten er slettet, og I skal ikke svare.
    [due] Fristen var { $due }. Svar borgeren, eller forlæng fristen, hvis det ikke er gjort før.
    [second] Fristen var { $due }, og der er ikke svaret. Tag den, hvis du kan. Ellers sørg for, at en koordinator gør det.
    [admin] Fristen var { $due }, og der er stadig ikke svaret. Sørg for, at en koordinator svarer.
   *[other] Svar senest { $due }.
    }
inbox-letter-look = Se henvendelsen
inbox-letter-open = Se henvendelserne
inbox-digest =
    <b>Henvendelser</b>

    { $counted }

    { $where }
inbox-digest-counted = { $what ->
    [new] { $count ->
        [one] Én er ny siden sidst.
       *[other] { $count } er nye siden sidst.
    }
    [added] { $count ->
        [one] Borgeren har tilføjet noget til én siden sidst.
       *[other] Borgerne har tilføjet noget til { $count } siden sidst.
    }
    [withdrawn] { $count ->
        [one] Én er trukket tilbage siden sidst.
       *[other] { $count } er trukket tilbage siden sidst.
    }
   *[late] { $count ->
        [one] Én er over fristen.
       *[other] { $count } er over fristen.
    }
    }
inbox-posted = Ny sag { $reference }

## Indbakken: det, koordinatorer ser af henvendelser

inbox-partner = { $partner ->
    [police] Politiet
   *[municipality] Kommunen
    }
inbox-state-name = { $state ->
    [received] modtaget
    [assessing] vurderes
    [forwarded] sendt videre
    [agenda] på dagsordenen
    [progress] i gang
    [solved] løst
    [declined] det går vi ikke videre med
    [passed] givet videre til den anden part
   *[withdrawn] trukket tilbage af borgeren
    }
inbox-list = <b>{ $which ->
    [a] Alle henvendelser
    [f] Afsluttede henvendelser
   *[o] Åbne henvendelser
    }</b>: { $count }{ $filters ->
    [none] {""}
   *[other] {""} ({ $filters })
    }
    Hos jer i alt: { $open } { $open ->
    [one] åben
   *[other] åbne
    }, { $finished } { $finished ->
    [one] afsluttet
   *[other] afsluttede
    }. Den, der har ventet længst, står først.
inbox-line = <b>{ $reference }</b>{ $marks ->
    [none] {""}
   *[other] {""} · <b>{ $marks }</b>
    } · { $kind }{ $council ->
    [none] {""}
   *[other] {""} · { $council }
    }{ $partner ->
    [none] {""}
   *[other] {""} · { $partner }
    } · { $state }{ $due ->
    [none] {""}
   *[other] {""} · svar senest { $due }
    }{ $whose ->
    [nobody] {""}
    [me] {""} · du har den
   *[other] {""} · nr. { $whose } har den
    }
inbox-mark = { $mark ->
    [acute] AKUT
    [overdue] FRISTEN ER OVERSKREDET
    [both] Begge
   *[merged] lagt sammen med en anden
    }
inbox-open = { $reference }{ $partner ->
    [none] {""}
   *[other] {""} · { $partner }
    }
inbox-filter = { $filter ->
    [which-o] Åbne
    [which-a] Alle
    [which-f] Afsluttede
    [whose-m] Mine
    [whose-u] Ingen har den
    [late] Frist overskredet
    [kind] Emne
    [label] Mærke
   *[council] Kommune
    }
inbox-choose = { $of ->
    [kind] <b>Hvilket emne vil du se?</b>
    [label] <b>Hvilket mærke vil du se?</b>
   *[council] <b>Hvilken kommune vil du se?</b>
    }
inbox-any = { $of ->
    [kind] Alle emner
    [label] Alle mærker
   *[council] Alle kommuner
    }
inbox-search = Søg
inbox-search-again = Søg igen
inbox-ask-search =
    <b>Hvad vil du søge efter?</b>
    Skriv ord fra en henvendelse, et svar eller et notat, eller et nummer som { $example }. Jeg søger kun i jeres egne henvendelser og gemmer ikke ordene.
inbox-found = { $count ->
    [0] <b>Ingen af jeres henvendelser passer til:</b> { $words }
    [one] <b>Én henvendelse passer til:</b> { $words }
   *[other] <b>{ $count } henvendelser passer til:</b> { $words }
    }{ $more ->
    [yes] {""} Her er de { $shown }, der har ventet længst. Skriv flere ord for at finde færre.
   *[no] {""}
    }
inbox-back = Til indbakken
inbox-to-case = Tilbage til { $reference }
inbox-head = <b>{ $reference }</b> · { $kind } · { $council } · { $partner }
inbox-acute = <b>AKUT:</b> Teksten lød, som om nogen kunne være i fare. Læs den nu. Er nogen i fare, så ring 112.
inbox-stands = <b>Status:</b> { $state } (siden { $day })
inbox-due = { $overdue ->
    [yes] <b>Fristen er overskredet:</b> Borgeren skulle have haft svar senest { $day }.
   *[no] <b>Svar senest:</b> { $day }
    }{ $extended ->
    [yes] {""} Fristen er forlænget.
   *[no] {""}
    }
inbox-assignee = <b>Ansvarlig:</b> { $whose ->
    [nobody] ingen endnu
    [me] dig
   *[other] medarbejder nr. { $whose }
    }
inbox-labels = <b>Mærker:</b> { $labels }
inbox-shared = { $other ->
    [police] Politiet har også en del af henvendelsen.
   *[municipality] Kommunen har også en del af henvendelsen.
    }
inbox-into = Den bliver besvaret sammen med { $reference }.
inbox-split-from = Den er delt ud fra { $reference }.
inbox-muted = Afsenderen er sat på pause og kan ikke sende jer nye henvendelser før { $until }.
inbox-words = <blockquote>{ $words }</blockquote>
inbox-words-gone = <i>Teksten er slettet. Borgeren har trukket den tilbage.</i>
inbox-place = <b>Sted:</b> { $place ->
    [pin] et sted på kortet (inden for cirka { -pin-metres } meter)
    [none] ikke oplyst
   *[other] { $place }
    }
inbox-received = <b>Modtaget:</b> { $at }{ $source ->
    [phone] {""} på telefon
    [paper] {""} på papir
    [meeting] {""} på et møde
   *[chat] {""} i chatten
    } · svar på { $language ->
    [en] engelsk
   *[da] dansk
    }
inbox-answerable = { $answerable ->
    [yes] Borgeren vil have svar i chatten. I kan ikke se, hvem det er.
   *[no] Ingen får besked i chatten. Jeres svar kan læses med læsekoden.
    }
inbox-entry = { $turn ->
    [added] <b>Borgeren har tilføjet</b>
    [note] <b>NOTAT, kun for kolleger</b>
    [reply] <b>Svar til borgeren</b>
    [state] <b>Status: { $state }</b>
    [extended] <b>Fristen blev forlænget</b>
    [passed] <b>Givet videre til den anden part</b>
    [merged] <b>Lagt sammen med { $reference }</b>
    [split] <b>Delt: en del blev til { $reference }</b>
   *[withdrawn] <b>Borgeren trak henvendelsen tilbage</b>
    } · { $at }{ $by ->
    [none] {""}
    [me] {""} · dig
   *[other] {""} · nr. { $by }
    }{ $delivery ->
    [waiting] {""} · venter på at blive sendt
    [sent] {""} · sendt til { $number } ✓ (kan også læses med koden)
    [failed] {""} · kunne ikke leveres
    [readable] {""} · læses med koden
   *[none] {""}
    }
inbox-entry-words = <blockquote>{ $words }</blockquote>
inbox-note-words = <i>{ $words }</i>
inbox-similar = Ligner måske: { $references }
inbox-whole = Se hele teksten
inbox-whole-head = <b>{ $reference }</b>, hele teksten, side { $page } af { $pages }
inbox-page-before = ‹ Forrige side
inbox-page-after = Næste side ›
inbox-picture = Se billedet
inbox-picture-said = Billedet til { $reference }. Det er noteret, at du har hentet det.
inbox-no-picture = Der er ikke noget billede mere.
inbox-pin = Se stedet på kortet
inbox-pin-title = { $reference }, cirka her
inbox-no-pin = Der er ikke noget sted på kortet mere.
inbox-other-side = { $partner ->
    [police] Se politiets del
   *[municipality] Se kommunens del
    }
inbox-reply = Svar borgeren
inbox-note = Skriv notat (kun kolleger)
inbox-move = Skift status
inbox-assign = Ansvarlig
inbox-label = Mærker
inbox-more = Mere
inbox-more-what = <b>{ $reference }</b>: Hvad vil du gøre?
inbox-extend = Forlæng fristen
inbox-assign-what = <b>Hvem tager sig af { $reference }?</b>
inbox-assign-to = { $whose ->
    [nobody] Ingen
    [me] Mig
   *[other] Nr. { $whose }
    }
inbox-assigned = { $whose ->
    [nobody] Nu har ingen den.
    [me] Nu har du den.
   *[other] Nu har medarbejder nr. { $whose } den.
    }
inbox-labels-what = <b>Mærker på { $reference }</b>. Tryk for at sætte et mærke på eller tage det af. Borgeren ser dem ikke.
inbox-move-what = <b>{ $reference }</b> er nu: { $state }. Hvad skal status være? Borgeren kan se det.
inbox-ask = { $what ->
    [pass] <b>Skriv til borgeren, hvorfor { $reference } bliver givet videre.</b>
    [split] <b>Skriv den del af { $reference }, der skal være for sig</b>, med borgerens egne ord. Den bliver en ny henvendelse, og borgeren kan se dens nummer.
    [reply] <b>Skriv svaret til { $reference }.</b>
    [extend] <b>Hvorfor har I brug for mere tid til { $reference }?</b> Fristen bliver { $days } dage længere. Det kan kun ske én gang, og borgeren ser din begrundelse.
    [forwarded] <b>Hvem er { $reference } sendt videre til, og hvorfor?</b> Skriv det til borgeren.
    [declined] <b>Hvorfor går I ikke videre med { $reference }?</b> Skriv grunden til borgeren.
    [solved] <b>Hvad er der gjort ved { $reference }?</b> Skriv det til borgeren.
    [agenda] <b>{ $reference } kommer på dagsordenen.</b> Hvad vil du skrive til borgeren om det?
    [progress] <b>{ $reference } er i gang.</b> Hvad vil du skrive til borgeren om det?
   *[assessing] <b>{ $reference } bliver vurderet.</b> Hvad vil du skrive til borgeren om det?
    }
    Højst { $most } tegn. Du ser det, før det bliver sendt. { $language ->
    [en] Borgeren bruger Lokalråd på engelsk.
   *[da] Borgeren bruger Lokalråd på dansk.
    }{ $answerable ->
    [yes] {""}
   *[no] {""} Borgeren får ikke besked i chatten, men kan læse det med sin læsekode.
    }
inbox-without-words = Skriv ikke noget
inbox-unread = Det kan jeg ikke læse som tekst. Skriv det med ord.
inbox-too-long = Teksten er for lang: { $length } tegn. Der er plads til { $most }. Skriv den kortere.
inbox-preview = { $what ->
    [split] <b>Det her bliver en ny henvendelse, delt ud fra { $reference }.</b> Borgeren kan se dens nummer
   *[other] <b>Det her sendes til { $reference }</b>
    }{ $what ->
    [pass] {""} sammen med besked om, at den er givet videre
    [split] {""}
    [reply] {""}
    [extend] {""} sammen med besked om, at fristen bliver { $days } dage længere
    [forwarded] {""} sammen med status: sendt videre
    [declined] {""} sammen med status: det går vi ikke videre med
    [solved] {""} sammen med status: løst
    [agenda] {""} sammen med status: på dagsordenen
    [progress] {""} sammen med status: i gang
   *[assessing] {""} sammen med status: vurderes
    }:
    { $wordless ->
    [yes] <i>(ingen ord)</i>
   *[no] <blockquote>{ $words }</blockquote>
    }
    { $answerable ->
    [yes] Skal noget ændres, så ret din besked, eller skriv en ny.
   *[no] Borgeren får ikke besked i chatten, men kan læse det med sin læsekode. Skal noget ændres, så ret din besked, eller skriv en ny.
    }
inbox-preview-also = Det sendes også til dem, som får svar sammen med den: { $references }.
inbox-send = { $what ->
    [pass] Giv videre, og send
    [split] Del
    [reply] Send svaret
    [extend] Forlæng, og send
   *[other] Skift status, og send
    }
inbox-drop = Send ikke
inbox-done = { $what ->
    [pass] <b>{ $reference } er givet videre.</b> Borgeren kan se det.
    [split] <b>{ $reference } er delt.</b> Her er den nye henvendelse. Borgeren kan se dens nummer.
    [reply] <b>Sendt til { $reference }.</b>
    [extend] <b>Fristen for { $reference } er forlænget.</b> Borgeren kan læse begrundelsen.
   *[other] <b>{ $reference } har fået ny status.</b> Borgeren kan se det.
    }
inbox-words-changed = Teksten er ændret siden. Sådan ser den ud nu:
inbox-dropped = Der blev ikke sendt noget.
inbox-too-late = Der er ikke noget, der venter på at blive sendt. Her er henvendelsen, som den er nu.
inbox-left =
    <b>Det her blev ikke sendt til { $reference }:</b>
    <blockquote>{ $words }</blockquote>
inbox-begin-again = Begynd igen
inbox-not-amended = { $sent ->
    [yes] Det er sendt til { $reference }, og det kan ikke ændres. Skriv et nyt svar, hvis noget skal rettes.
   *[no] Den tekst blev ikke sendt, så din rettelse ændrer ikke noget.
    }
inbox-ask-note =
    <b>Skriv et notat til { $reference }.</b> Kun kolleger ser det, aldrig borgeren.
    Højst { $most } tegn. Numre som CPR og telefon bliver skjult.
inbox-noted = <b>Notat gemt.</b> Borgeren ser det ikke.
inbox-note-stays = Et notat kan ikke ændres. Skriv et nyt, hvis noget skal rettes.

## Henvendelser: giv videre, læg sammen, del, hold fra at skrive

inbox-pass = { $partner ->
    [police] Giv videre til kommunen
   *[municipality] Giv videre til politiet
    }
inbox-pass-ask = <b>Hvorfor skal { $partner ->
    [police] kommunen
   *[municipality] politiet
    } have { $reference }?</b>
    De får det, borgeren har skrevet, men ikke jeres notater og svar. Grunden bliver gemt. Bagefter skriver du til borgeren, hvorfor.
inbox-ground = { $ground ->
    [consent] Borgeren har sagt ja
    [task] Det er deres opgave
   *[danger] For at nogen ikke skal komme til skade
    }
inbox-merge = Læg sammen med en anden
inbox-merge-ask = <b>Hvilken henvendelse skal { $reference } besvares sammen med?</b>
    { $similar ->
    [some] De her ligner. Tryk på en af dem, eller skriv nummeret på en anden.
   *[none] Skriv nummeret på den.
    }
inbox-merge-unread = Det er ikke et nummer på en henvendelse. Det ser ud som { $example }.
inbox-merge-itself = { $reference } er den, du står i. Vælg en anden at lægge den sammen med.
inbox-merge-offer = <b>Skal { $reference } besvares sammen med { $into }?</b> Så går svar og status på { $into } til begge borgere. De får ikke hinandens tekst at se.
inbox-merge-yes = Ja, læg dem sammen
inbox-merge-other = Nej, en anden
inbox-merged = <b>{ $reference } bliver nu besvaret sammen med { $into }.</b>
inbox-unmerge = Besvar den for sig selv igen
inbox-unmerged = <b>{ $reference } bliver nu besvaret for sig selv.</b>
inbox-split = Del i to henvendelser
inbox-mute = Sæt afsenderen på pause
inbox-mute-ask = <b>Skal den, der har skrevet { $reference }, sættes på pause?</b> Så kan borgeren i nogle dage ikke sende nye henvendelser til { $partner ->
    [police] politiet
   *[municipality] kommunen
    }. I kan ikke se, hvem det er. Borgeren får grunden at vide og kan tilføje noget her, hvis det er forkert. Hvorfor?
inbox-mute-reason = { $reason ->
    [abuse] Trusler eller grove ord
    [flood] Det samme igen og igen
   *[others] Det kan skade andre
    }
inbox-mute-days-ask = <b>Hvor længe?</b> Grunden: { $reason ->
    [abuse] trusler eller grove ord
    [flood] det samme igen og igen
   *[others] det kan skade andre
    }. Borgeren får besked med det samme.
inbox-mute-days = { $days ->
    [one] Én dag
   *[other] { $days } dage
    }
inbox-muted-now = <b>Den, der har skrevet { $reference }, er sat på pause.</b> Borgeren får besked.
inbox-unmute = Ophæv pausen
inbox-unmuted = <b>Pausen er ophævet.</b> Den, der har skrevet { $reference }, kan sende jer henvendelser igen. Har borgeren slettet koblingen til den, slutter pausen dog først den dag, borgeren fik at vide.

## Henvendelser: flere på én gang

inbox-pick = Vælg flere
inbox-pick-ask = <b>Vælg dem, du vil gøre det samme ved.</b> { $count ->
    [0] Ingen er valgt.
    [one] Én er valgt.
   *[other] { $count } er valgt.
    }
inbox-pick-one = { $reference } · { $kind }{ $partner ->
    [none] {""}
   *[other] {""} · { $partner }
    }
inbox-pick-on = Videre med { $count }
inbox-pick-tap = Der er ikke noget at skrive her. Tryk på dem, du vil vælge.
inbox-pick-full = Du kan højst vælge { $most } ad gangen, så den sidste er ikke valgt.
inbox-pick-gone = Der er ikke længere valgt nogen. Tryk på »Vælg flere« for at begynde igen.
inbox-together-ask = <b>Hvad vil du gøre ved { $count ->
    [one] den her
   *[other] de { $count }
    }?</b>
    { $references }
inbox-together-assign = { $whose ->
    [me] Jeg tager dem
    [nobody] Ingen har dem
   *[other] Nr. { $whose } tager dem
    }
inbox-together-one = { $reference }: { $state }{ $whose ->
    [nobody] {""}
    [me] {""}, hos dig
   *[other] {""}, hos nr. { $whose }
    }
inbox-together-label = Mærke: { $label }
inbox-together-back = Tilbage
inbox-together-words = <b>Ny status: { $state }.</b> Hvad vil du skrive til { $count ->
    [one] borgeren
   *[other] de { $count } borgere
    }? Alle får de samme ord. Højst { $most } tegn. Du ser det, før det bliver sendt.
inbox-together-preview = <b>Det her sendes til { $references }</b> sammen med status: { $state }

    <blockquote>{ $words }</blockquote>

    Skal noget ændres, så ret din besked, eller skriv en ny.
inbox-together-send = { $count ->
    [one] Skift status, og send
   *[other] Skift status, og send til { $count }
    }
inbox-together-done = { $count ->
    [0] <b>Ingen blev ændret.</b>
    [one] <b>Én blev ændret.</b>
   *[other] <b>{ $count } blev ændret.</b>
    }
inbox-together-amended = { $sent ->
    [yes] Det er sendt, og det kan ikke ændres.
   *[no] Den tekst blev ikke sendt, så din rettelse ændrer ikke noget.
    }

## Henvendelser: tag ud

inbox-take-csv = Hent liste (CSV)
inbox-take-xlsx = Hent liste (XLSX)
inbox-take-case = Hent sagen (JSON)
inbox-file = Henvendelser
inbox-taken-rows = { $count ->
    [0] Listen er tom.
    [one] Én henvendelse.
   *[other] { $count } henvendelser.
    } Det er noteret, at du har hentet listen. Filen er ikke låst: gem den kun, hvor den må ligge.
inbox-taken-case = Alt om { $reference }, som I ser den. Det er noteret, at du har hentet den. Filen er ikke låst: gem den kun, hvor den må ligge.
inbox-column = { $column ->
    [reference] Nummer
    [council] Kommune
    [partner] Hos
    [kind] Emne
    [area] Område
    [source] Kom
    [received_at] Modtaget
    [state] Status
    [since] Siden
    [due_at] Svarfrist
    [assignee] Ansvarlig
    [labels] Mærker
    [acute] Akut
    [answered] Besvaret
   *[words] Tekst
    }
inbox-source = { $source ->
    [phone] på telefon
    [paper] på papir
    [meeting] på et møde
   *[chat] i chatten
    }
inbox-yes-no = { $value ->
    [yes] ja
   *[no] nej
    }

## Henvendelser: opret for en borger

inbox-enter = Opret for en borger
inbox-enter-where = <b>I hvilken kommune?</b>
inbox-enter-how = <b>Hvordan kom den?</b> Bagefter får du en kvittering til borgeren.
inbox-enter-source = { $source ->
    [phone] Borgeren ringede
    [paper] På papir
   *[meeting] På et møde
    }
inbox-enter-sure = <b>Du er i gang med at skrive en anden henvendelse.</b> Den bliver slettet, hvis du begynder på den her.
inbox-enter-sure-yes = Slet den, og begynd på den her
inbox-enter-apart = Du kan kun oprette en henvendelse hos politi eller kommune, hvor du selv er koordinator. Ret modtageren.
inbox-entering = <b>Du opretter en henvendelse for en borger</b>, der { $source ->
    [phone] ringede
    [paper] skrev på papir
   *[meeting] kom til et møde
    }. Skriv det, borgeren har fortalt. Borgerens navn, adresse og nummer skal ikke med.
inbox-entered =
    <b>Henvendelsen er oprettet. Den hedder { $reference }.</b>

    Den er hos { $whom } i { $council }. Frist for svar: { $due }.

    <b>Borgerens læsekode:</b>
    <code>{ $code }</code>
    Giv borgeren nummeret og koden nu, eller udskriv kvitteringen nedenfor. Koden står kun her, og jeg kan ikke finde den igen. Slet gerne beskeden bagefter.
inbox-slip-file = Kvitteringen til udskrift. Slet filen, når borgeren har fået den.
slip-title = Kvittering for din henvendelse
slip-reference = Nummer
slip-code = Læsekode
slip-told = { $line ->
    [about] Henvendelsen handler om: { $kind }. Den er hos { $whom } i { $council }.
    [due] Frist for svar: { $due }. Der bliver læst i arbejdstiden på hverdage, ikke hele døgnet.
    [read] Sådan læser du svaret: Åbn Telegram, find { $bot }, og skriv læsekoden. Du skal ikke sige, hvem du er.
    [keep] Pas på koden. Alle, der har den, kan læse med, og ingen kan finde den frem igen. Bruger du ikke Telegram, så spørg den, der gav dig nummeret.
   *[not] Er der fare, så ring 112. Dette er ikke en anmeldelse. Skal noget anmeldes, så ring 114, eller brug politi.dk.
    }
slip-scan = Scan, og skriv koden i Telegram

## Henvendelser: besked om nye, også i en gruppe. Gruppen får kun numre

inbox-brief = Besked om nye
inbox-briefing-ask = <b>Hvornår vil du have besked om nye henvendelser?</b> Der står aldrig i beskeden, hvad borgeren har skrevet.

    { $groups ->
    [some] De grupper, der får numrene på nye sager, kan du stoppe her.
   *[none] Skal en gruppe have numrene på nye sager, så sæt mig ind i gruppen, og skriv /indbakke dér.
    }
inbox-briefing = { $daily ->
    [1] Én gang om dagen
   *[0] Straks
    }
inbox-briefing-chosen = Det er gemt.
inbox-desk-ask = <b>Skal jeg skrive her, når der er en ny sag?</b> Jeg skriver kun sagens nummer. Alle i gruppen kan se det.
inbox-desk-button = { $does ->
    [open] Ja: { $partner ->
        [police] politiet
       *[municipality] kommunen
    } i { $council }
   *[close] Stop: { $partner ->
        [police] politiet
       *[municipality] kommunen
    } i { $council }
    }
inbox-desk-said = { $did ->
    [opened] Fra nu af skriver jeg her, når der er en ny sag hos { $partner ->
        [police] politiet
       *[municipality] kommunen
    } i { $council }. En koordinator kan stoppe det her eller med /indbakke.
   *[closed] Jeg skriver ikke mere i gruppen om sager hos { $partner ->
        [police] politiet
       *[municipality] kommunen
    } i { $council }.
    }
