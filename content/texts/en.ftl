# Everything Lokalråd says in English. HTML as in Telegram: <b>, <i>, <a href="">. Values in { } are always plain text.
# Keys and values are the same in every language; tests/test_promises.py sees to it.

## Our own limits. tests/test_promises.py sees to it that they are the ones the code keeps

-letters-days = 30
-invitation-hours = 24
-alike-hours = 24
-text-most = 4,000
-caption-most = 900
-draft-days = 7
-pin-metres = 250

## How the bot presents itself in Telegram

bot-name = Lokalråd
bot-short-description = In danger: ring 112. To report something: ring 114. Ask here about safety where you live. From Vestegnen's lokalråd.
bot-description =
    Ask about safety, and about your lokalråd (local council). The answers are written beforehand. I make nothing up.

    This is not a police report, and nobody watches the chat.
    In danger now? Ring 112.
    Otherwise you reach the police on 114.

    Tap Start to begin. I keep nothing about you before you say yes.
command-start = Start again
command-henvendelse = Write to police or municipality about safety
command-moeder = See the next open meetings
command-mine = See your cases, meetings, questions and suggestions
command-tiltag = See what is being done for safety
command-hjaelp = How to use Lokalråd
command-indstillinger = Change language, municipality, or what you are told
command-privatliv = See, download or erase what I have kept about you
command-annuller = Stop what you are in the middle of

## Words that can be typed instead of tapping (separated by commas)

words-start = start again, begin, restart
words-menu = main menu, topics, topic, back, back to the menu, show topics
words-help = help, help with the bot, help menu
words-meetings = meetings, see meetings, show meetings, open meetings, next meeting, the next meeting, next meetings, coming meetings, upcoming meetings
words-feedback = feedback, new message, write a message, send a message, write to police or municipality, write to police and municipality, write to the police, write to the municipality
words-mine = my meetings, my cases, my cases and meetings, my messages, mine meetings, my questions, my suggestions, my questions and suggestions
words-unsigned = without a name, anonymous, anonymously
words-initiatives = initiatives, safety initiatives, see initiatives, show initiatives, all initiatives, projects, back to the list
words-places = look by municipality
words-settings = settings, setting
words-privacy = privacy, my data
words-cancel = cancel, undo, abort
words-yes = yes, yes please, yes save it, save it, yep, yeah, sure, yes ok, yes okay, yes thats fine, thats fine, fine, accept, i accept, i agree, agree, yes erase, yes erase it, yes erase everything, yes delete, erase it, yes that is all right, that is all right, yes erase everything about me
words-no = no, no thanks, no thank you, decline, no keep it, rather not
words-later = later, skip, not now, i will choose later
words-hello = hello, hi, hey, hello there, hi there, good morning, good afternoon, good evening
words-thanks = thanks, thank you, many thanks, thanks a lot, thank you very much, thank you so much, thanks for the help, thanks for your help, thank you for the help, thank you for your help
words-not-urgent = it is not urgent, not urgent, its not urgent, no danger, there is no danger
words-council = change municipality, change council, choose municipality, choose council
words-not-it = that was not it, that wasnt it, that is not it, not it
words-save = save my question for the local council, save my question, save the question
words-else = something else, none of these
words-danish = danish, in danish, change to danish
words-english = english, in english, change to english
words-wishes = choose what you are told, announcements, notifications, subscription
words-wish-all = all announcements, everything
words-wish-important = only what is important, only important, important
words-wish-meetings = only meetings, meetings only
words-wish-nothing = no announcements, i want no announcements, i do not want announcements, stop announcements, stop messages, no more announcements, no more messages, unsubscribe
words-wish-topics = topics of announcements, choose topics
words-wish-quiet = quiet hours, quiet
words-export = export, export my data, download my data, download, get my data, download it as a file
words-erase = erase, erase everything, erase my data, delete, delete my data, delete everything, erase everything about me

## Said everywhere

line-112 = <b>In danger right now? Ring 112.</b>
button-menu = Menu
button-settings = Settings
button-privacy = Privacy
button-help = Help
button-old = That button is old and does not work any more. Here is the menu as it is now.
hello = Hello.
thanks = You are welcome. Write again whenever there is something you want to know.
nothing-asked = There is nothing for you to answer right now. Write your question, or choose from the menu.
nothing-asked-guest = I cannot see what you are answering, because I keep nothing about you. So here is the question again.
nothing-to-read = I could not find any words in your message. Write your question in words, and I will answer.
command-unknown = I do not know that command. Write /help to see what I can do, or write your question.

## Danger: what is said instead of an answer. The first line is the thing to do. Never that help is coming or that
## anybody reads along. The numbers are those of content/facts.yaml; tests/handlers/test_emergency.py sees to it.

emergency-danger =
    <b>Ring 112 now.</b>

    If you are in danger yourself, get away if you can. On the phone, say what is happening and where you are. Do not hang up until they say you may.
emergency-fire =
    <b>Ring 112 now.</b> If you are inside, get out first, and bring the others if you can. Do not go back in.

    If you smell gas, do not light anything, and do not touch switches. Wait to ring until you are outside.
    If smoke keeps you from getting out, close the door between you and the smoke, and ring from there.
    On the phone, say what is happening and where you are. Do not hang up until they say you may.
emergency-poison =
    <b>Ring 112 now</b> if the poisoned person is unwell, or if you are in doubt. That goes for you too.

    If the person is awake and well, ring the poison line, <b>Giftlinjen: 82 12 12 12</b>. It is always open. Have the packet or bottle at hand.
emergency-suicide =
    <b>Ring 112 now</b> if your life is in danger, or somebody else’s is. Ring too if anybody has taken too many pills or is hurt.

    It sounds very hard. You should not be alone with it. Ring the suicide helpline, <b>Livslinien: 70 201 201</b>, or write with them on <a href="https://www.livslinien.dk">livslinien.dk</a>. The site also says when they are open. If you cannot get through, ring the acute medical helpline, <b>Akuttelefonen: 1813</b>.
    If you are afraid for somebody else, stay with them while you ring, unless you are in danger yourself.
emergency-home =
    <b>Ring 112 now.</b>

    Go somewhere safe if you can: to a neighbour, or out where there are people.
    If you want to talk to somebody about it, ring the violence helpline, <b>Lev Uden Vold: 1888</b>. It is free and anonymous, and open day and night.
    If others can see your phone, delete this chat afterwards.
emergency-alone = Nobody keeps an eye on this chat, and I cannot ring for you.
emergency-hint-suicide = If you have thoughts of dying, talk to somebody about it. The suicide helpline, Livslinien: <b>70 201 201</b>.
emergency-hint-home = If there is violence at home, you can talk to somebody about it day and night, free and anonymous. The violence helpline, Lev Uden Vold: <b>1888</b>.
emergency-calmed = Good. Write it once more in the same words, and I will answer it.
emergency-no-more = Good. Write what you want to know, and I will answer it.
emergency-gone = I can no longer see what you wrote. Write it once more in the same words, and I will answer it.
button-not-urgent = It is not urgent

## Welcome and consent. When the text changes, so must the version: then everybody reads it again.

notice-version = 5
notice =
    <b>Welcome to Lokalråd</b>

    Ask about safety, and about your lokalråd (local council). Lokalråd is run by the local councils of Københavns Vestegn, in which police and municipality work together. The answers are written beforehand. I make nothing up.

    <b>This is not a police report</b>
    • In danger now? Ring <b>112</b>.
    • To talk to the police otherwise, or to report something, ring <b>114</b>.
    • Nobody watches the chat.

    <b>What I keep if you say yes</b>
    • the number of our chat, in locked form, so that I can write to you
    • your language and your municipality, so that you get what fits you
    • that you said yes, to which text, and when
    • how far you are if you are in the middle of something, so that you can go on
    • which meetings you follow, how many of you are coming, and what you ask or suggest for a meeting, for half a year after it at most
    • what you write to police or municipality: a draft for { -draft-days } days, and what you send, in locked form, until some time after it is closed. Your name does not go with it unless you write it. If you want an answer, the way to you is kept apart, locked. Whoever runs Lokalråd can unlock it
    • which announcements you want from the local council, and for { -letters-days } days, which ones you got. You can always say no to them with /settings
    • whether you have blocked me, so that I leave you alone

    I do not keep your name or username, unless you write a name yourself. Everything else you write is kept locked until I have answered. Then it is erased. If I have no answer, you can ask me to save the question for the local council. You see first what will be saved, and nobody can see that it is from you. You can see, download and erase everything about you at any time with /privacy. If you erase everything, cases you sent are answered all the same, but are no longer tied to you.

    Telegram sees our chat too and has its own rules. So do not write your CPR number, anything about illness or other people's names.
notice-on-the-way = If you say yes, your municipality will be <b>{ $council }</b>. You can change it at any time.
notice-question = <b>Is that all right?</b> Tap a button, or write “yes” or “no”. You can also ask without saying yes. Then I keep nothing about you.
button-accept = Yes, that is all right
button-decline = No thanks
button-other-language = På dansk
start-strange-link = I do not know that link. Never mind: you have come to the right place.
start-again = Welcome back.
accept-thanks = Thank you. Let us begin.
decline = That is quite all right. I have kept nothing about you. You can still ask anything here. If you change your mind, write /start.
decline-kept = That is quite all right. I have kept nothing new. You can see and erase what was kept before with /privacy.

## Municipality

council-ask = <b>Which municipality do you live in?</b> Tap it, or write its name.
council-which = <b>Which of these do you mean?</b> Tap it, or write its name.
council-chosen = Your municipality is <b>{ $council }</b>.
council-changed = Your municipality is now <b>{ $council }</b>. Before, it was { $before }.
council-later = That is fine. You can choose a municipality later under /settings.
council-none = not chosen
button-later = I will choose later
button-back-to = Change back to { $council }
button-change-council = Change municipality

## Menu, help and settings

menu = <b>What would you like to know?</b> Write your question as you would say it, or choose a topic.
theme = <b>{ $theme }</b>
    Choose a question, or write your own.
theme-checked = <b>{ $theme }</b>
    The answers under this topic are being checked. Write your question, or choose another topic in the menu.
help =
    <b>How to use Lokalråd</b>

    Write your question as you would say it. The answers are written beforehand, and I find the one that fits. When I do not know, I say so.

    You can do everything with the buttons. You can also write:
    • /start: start again
    • /feedback: write to police or municipality about safety where you live
    • /meetings: see the next open meetings, follow them, or say that you are coming
    • /mine: see your cases, your meetings, and what you have asked and suggested
    • /initiatives: see what is being done for safety. “/initiatives Herlev” shows it for Herlev
    • /settings: change language, municipality, or what you are told
    • /privacy: see, download or erase what I have kept about you
    • /cancel: stop what you are in the middle of

    This is not a police report, and nobody watches the chat.
    If it is not urgent, you reach the police on <b>114</b>.
help-in-group = Mention me in a message, or reply to one of mine, and I will look for an answer. If it is not urgent, you reach the police on <b>114</b>. Anything about yourself we take in our own chat.
settings =
    <b>Settings</b>
    • Language: English
    • Municipality: { $council }

    Change them with a button. You can also write the name of a municipality, or “dansk”.
language-chosen = I will write English from now on.
cancelled = Stopped, and nothing of it is kept.
cancelled-announcement = Stopped. The announcement itself is as it was, and you find it with /announce.
cancelled-meeting = Stopped. The meeting itself is as it was; you will find it with /newmeeting.
nothing-to-cancel = You were not in the middle of anything, so there is nothing to stop. If you want no announcements, write “no announcements”.

## Forms: what is said to what is no answer, and to those who leave them

form-passing = { $said ->
        [hello] Hello.
        [thanks] You are welcome.
       *[other] { "" }
    }
form-waits = { $what ->
        [question] I am still waiting for your question for the meeting.
        [suggestion] I am still waiting for your suggestion for the meeting.
        [signature] What you wrote for the meeting has not been sent yet.
        [announcement] I am still waiting for your answer about the announcement.
        [meeting] I am still waiting for your answer about the meeting.
        [feedback] You are still in the middle of your message.
        [addition] I am still waiting for what you want to add.
        [note] I am still waiting for your note.
        [search] I am still waiting for what you want to search for.
        [merge] I am still waiting for the number of the other case.
        [pick] You are still choosing cases.
        [unsent] What you have written has not been sent yet.
       *[reply] I am still waiting for your text.
    }
form-unread = { $kind ->
        [voice] I cannot hear recordings.
        [video] I cannot watch videos.
        [sticker] I cannot read stickers.
        [photo] I cannot include pictures here.
        [album] I cannot include pictures here.
        [document] I cannot include files here.
        [location] I cannot include a place on the map here.
        [contact] I do not keep contacts. Please do not share other people's numbers here.
        [poll] I cannot take part in polls.
        [forward] I cannot include messages you pass on.
       *[other] I cannot include that kind of message.
    }{ $captioned ->
        [yes] {" "}What you wrote below it is not included either.
       *[no] { "" }
    }
form-left = { $what ->
        [question] You went on without writing your question for the meeting. Nothing is kept.
        [suggestion] You went on without writing your suggestion for the meeting. Nothing is kept.
        [announcement] You went on from the announcement. It is as it was, and you find it with /announce.
        [meeting] You went on from the meeting. It is as it was, and you find it with /newmeeting.
        [feedback] You went on before there was anything in your message. Nothing is kept.
        [addition] You went on without adding anything to your message. It is as it was.
        [note] You went on without writing the note. Nothing is kept.
        [search] You went on without searching. Nothing is kept.
        [merge] You went on without merging the cases. They are as they were.
        [pick] You went on from the cases you chose. They are as they were.
        [unsent] You went on before it was sent. Nobody has been told, and nothing is kept.
       *[reply] You went on before you had written anything. Nobody has been told, and nothing is kept.
    }

## Initiatives: what is or was done for safety

initiatives =
    <b>What is being done for safety?</b>
    Here is what I know of, some of it over. Choose what you want to see.
initiatives-in =
    <b>This applies in { $council }</b>
    Choose something and read what it is and whether it is still running.
initiatives-where = <b>Which municipality do you want to look at?</b> Your own municipality stays as it is.
initiatives-kind = { $kind ->
        [offer] What you can use
        [partnership] Partnerships on Vestegnen
       *[project] Projects from 2014
    }
initiatives-of = { $kind ->
        [offer] <b>What you can use</b>
        [partnership] <b>Partnerships on Vestegnen</b>
       *[project] <b>Projects from 2014</b>
    }
    { $kind ->
        [offer] Choose something and read what it is.
        [partnership] Police, municipalities and housing associations agreed to work together.
       *[project] The national police gave them money at the time. Most were elsewhere in the country.
    }
initiative =
    <b>{ $title }</b>

    { $text }
initiative-where = • Where: { $district }{ $places ->
        [none] { "" }
       *[other] { "" } ({ $places })
    }
initiative-all-councils = all municipalities on Vestegnen
initiative-nationwide = • Where: the whole country
initiative-when = • When: { $kind ->
        [project] there was money for { $began }–{ $ended }
       *[other] { $ended ->
            [none] since { $began }
           *[other] { $began }–{ $ended }
        }
    }
initiative-money = • Amount: { $kroner } DKK
initiative-status = • Status: { $status ->
        [running] running
        [finished] over
       *[unknown] whether it is still running, I do not know. Ask the municipality or the police.
    }
button-initiatives = Safety initiatives
button-places = Look by municipality
button-back = Back to the list

## Answers

answer-question = <b>{ $question }</b>
answer-source = <i>Source: { $source }, { $day }</i>
answer-source-link = <i>Source: <a href="{ $url }">{ $source }</a>, { $day }</i>
answer-which = <b>Did you mean …?</b> Tap what comes closest, or write it in other words.
answer-helped = <b>Did that answer it?</b>
answer-thanks = Glad to hear it. Just write again if there is more.
answer-not-it = So that was not it.
answer-not-it-typed = So that was not it. Write your question in other words, or tap “That was not it” under the answer.
answer-none = <b>I do not know.</b> Do try other words. If it is for the police and not urgent, ring <b>114</b>.
answer-none-save = Find the answer under a topic, or save the question for the local council, so that they know what is missing.
answer-browse = You can also find answers under a topic:
answer-checked = The answer to that is being checked, so I do not show it right now. { $owner ->
        [police] Meanwhile you can ask the police: ring <b>114</b> if it is not urgent.
        [municipality] Meanwhile you can ask your municipality. If it is for the police and not urgent, ring <b>114</b>.
       *[council] Meanwhile you can ask the local council through your municipality. If it is for the police and not urgent, ring <b>114</b>.
    }
answer-learning = I have only just been started and can find answers for you in half a minute. Write your question again a little later.
answer-gone = That answer is no longer here.
button-got = Yes
button-not-it = That was not it
button-none-of-these = Something else
button-more-on = More on: { $theme }

## A question for the local council to see

save-ask =
    <b>Shall I save your question for the local council?</b> It will be saved exactly like this:

    <blockquote>{ $words }</blockquote>
save-masked = I have made unreadable what looked like people's numbers, addresses and reading codes.
save-terms =
    • Nobody can see who asked. Only the day and the language are kept with the question{ $council ->
        [none] .
       *[other] , and that it comes from { $council } if at least five people there use me in the same language.
    }
    • It is read by the coordinators of the local councils. You get no reply in this chat, because it cannot be traced back to you. Perhaps I can answer it another time, but I cannot promise it.
    • It is erased after { $days } days at the latest. I cannot find it and erase it for you before that, because I do not know which one is yours.

    If it names anybody, tap “No” and write the question again without.
save-done = <b>Your question is saved</b>, and nobody can see that it was you. The coordinators of the local councils read it. There will be no reply in this chat, but do ask again another day: perhaps there is an answer then.
save-left = That is quite all right. I have not saved your question.
save-gone = I cannot see your question any more, because I have not kept it. Write it again. If I have no answer, you can tap “Save my question for the local council”.
save-tap = Tap one of the buttons under the question, so that I know for sure what you are answering.
save-not-staff = You are a coordinator, so what you wrote may belong to a case. That is why I do not save it as a question, and it is not kept anywhere else either. If it belongs to a case, open that with /inbox and write it there.
button-save = Save my question for the local council
button-save-yes = Yes, save it
button-save-no = No

## Privacy

privacy =
    <b>What I have kept about you</b>
    • the number of our chat, in locked form
    • Language: English
    • Municipality: { $council }
    • You said yes to version { $version } of the privacy text on { $accepted }
    • Have you blocked me: { $blocked ->
        [yes] yes
       *[no] no
    }
privacy-half-filled = You are also in the middle of answering a question. /cancel erases what you have answered so far.
privacy-meetings = { $followed ->
        [0] { "" }
        [one] You follow one meeting.{ " " }
       *[other] You follow { $followed } meetings.{ " " }
    }{ $brought ->
        [0] { "" }
        [one] You have sent one question or suggestion for a meeting.{ " " }
       *[other] You have sent { $brought } questions and suggestions for meetings.{ " " }
    }You will find it all with /mine.
privacy-cases = { $count ->
        [one] You have sent one case that is tied to you
       *[other] You have sent { $count } cases that are tied to you
    }.{ $waiting ->
        [0] { "" }
        [one] {" "}One of them waits for an answer.
       *[other] {" "}{ $waiting } of them wait for an answer.
    } You find them with /mine.
privacy-writing = You are in the middle of writing to police or municipality{ $picture ->
        [yes] {" "}with a picture
       *[no] { "" }
    }. It is kept locked, and erased if you do not go on with it for { -draft-days } days.
privacy-posts = You are also a member of staff here: { $posts }. Who gave you the role, and what you do as staff, is on a record that cannot be changed. Your name is not on it.
privacy-waiting = { $count ->
        [one] I have not answered one message from you yet. It is kept locked, and erased when I have.
       *[other] I have not answered { $count } messages from you yet. They are kept locked, and erased when I have.
    }
privacy-no-more = I have nothing else.
privacy-always = What you write is erased when I have answered, except what you send for a meeting, or to police or municipality. That is read by those you send it to. Nobody else reads anything here. A case for which you wanted no answer is not tied to you. Questions you have asked me to save for the local council are not tied to you: I cannot tell which ones are yours. If something goes wrong, a message may be kept locked until the fault is mended.
privacy-rights = You can download it all as a file or erase it. Tap a button, or write “download my data” or “erase my data”.
privacy-nothing = <b>I have kept nothing about you.</b> That only happens if you say yes. You do that with /start.
privacy-export = Here is everything I have kept about you. The file is JSON: any text program can read it.
privacy-erase-ask = <b>Shall I erase everything about you?</b> All of it is gone at once, also what you are in the middle of. It cannot be undone. Tap a button, or write “yes” or “no”.
privacy-erase-cases = <b>{ $count ->
        [one] One case of yours waits for an answer.
       *[other] { $count } cases of yours wait for an answer.
    }</b> If you erase everything, { $count ->
        [one] it is
       *[other] they are
    } answered all the same, but no longer tied to you. The answer can then only be read with the reading code on the receipt. If you would rather withdraw { $count ->
        [one] it
       *[other] them
    }, do that first with /mine.
privacy-erased = <b>Everything about you is erased.</b> Cases you sent are no longer tied to you. Telegram still has its own copy of the chat. Delete the chat in Telegram if that should go too. You can always start again with /start.
privacy-not-erased = Everything is as it was. I have erased nothing.
button-export = Download it as a file
button-erase = Erase everything about me
button-erase-yes = Yes, erase everything about me
button-erase-no = No, keep it

## Messages that are not words

caption-only = I do not look at pictures or files, and I do not keep them. I answer what you wrote.
kind-photo = I do not look at pictures, and I do not keep them. Write what you want to know in words, and I will answer.
kind-sticker = Thank you. I cannot answer stickers. Write your question in words, and I will answer.
kind-voice = I cannot hear sound, and I do not keep it. Write your question in words, and I will answer.
kind-video = I do not look at videos, and I do not keep them. Write what you want to know in words, and I will answer.
kind-poll = I cannot take part in polls. Write your question in words, and I will answer.
kind-contact = I do not keep contacts. Please do not share other people's numbers here. Write your question in words, and I will answer.
kind-location = I do not use places, and I do not keep them. Write the name of your municipality, or your question, and I will answer.
kind-document = I do not open files, and I do not keep them. Write what you want to know in words, and I will answer.
kind-album = I do not look at the pictures, and I do not keep them. Write what you want to know in words, and I will answer.
kind-forward = I do not answer messages you pass on, and I do not keep them. Write your question in your own words, and I will answer.
kind-other = I cannot answer that kind of message, and I do not keep it. Write your question in words, and I will answer.

## Groups

group-in-private = We take that in our own chat, where others cannot see it.
button-in-private = Write to me

## Staff

staff-post = { $role ->
        [announcer] announcer
        [coordinator] coordinator
       *[admin] administrator
    } for the { $partner ->
        [police] police
       *[municipality] municipality
    } in { $council }
staff-role-announcer = Announcer: writes announcements
staff-role-coordinator = Coordinator: answers what people send in
staff-role-admin = Administrator: invites staff
staff-partner-police = The police
staff-partner-municipality = The municipality
staff-on-the-way = You have been invited to join the staff. If you say yes, I will open the invitation next.
staff-opened =
    <b>You have been invited as { $post }.</b>

    Your number is <b>{ $number }</b>. Tell it to the person who gave you the link: ring them, or tell them when you meet. Once they have confirmed it, the role is yours, and you will hear from me here.

    Do not pass on the link or the number.
staff-opened-before = You are { $post }. The invitation has been confirmed.
staff-here =
    <b>You are now { $post }.</b> On the list of staff you are no. { $number }. I do not keep your name.
    { $role ->
        [announcer] Write /announce when you want to write to the residents, and /newmeeting when you want to invite them to a meeting.
        [coordinator] You will hear from me here when there is something to look at.
       *[admin] Write /staff to see the list and to invite others.
    }
staff-gone = You are no longer { $post }. The role has been removed. If you think that is a mistake, talk to the people you work with.
staff-list = <b>Staff</b>
staff-list-post = • no. { $number }: { $post }
staff-list-own = • no. { $number } (you): { $post }
staff-list-invited = <b>Invitations</b>
staff-list-waiting = • { $post }: the link has not been opened yet. It works until { $until }.
staff-list-opened = • { $post }: the link has been opened. Get the number from the person you invited, and confirm it by { $until }.
staff-list-knocked = <b>Somebody else has tried to open that link too.</b> Be sure who gives you the number.
staff-list-help = You can also write the number like this: /staff 47
staff-invite = Invite somebody
staff-invite-role = <b>What is the new member of staff to be?</b>
staff-invite-council = <b>In which municipality?</b>
staff-invite-partner = <b>On behalf of whom?</b>
staff-invite-link =
    <b>Invitation: { $post }</b>

    Send this link to the person you want to invite, and to nobody else:
    { $link }

    It works once and for { -invitation-hours } hours. Whoever opens it gets a number. Let them ring you, or meet them, and have them tell you the number. Then confirm it under /staff.
staff-confirm = Confirm: { $post }
staff-confirm-first = <b>Which number were you told?</b> { $post }. Tap the first digit.
staff-confirm-second = <b>Which number were you told?</b> { $post }. It begins with { $digit }. Tap the next digit.
staff-confirmed = No. { $number } is now { $post } and will be told.
staff-number-unread = The number has two digits. Write it like this: /staff 47
staff-withdraw = Withdraw: { $post }
staff-withdrawn = The invitation has been withdrawn. The link no longer works.
staff-remove = Remove a role
staff-remove-which = <b>Which role is to be removed?</b> You cannot remove your own.
staff-remove-none = There are no other roles to remove.
staff-remove-one = No. { $number }: { $post }
staff-remove-ask = <b>Should no. { $number } no longer be { $post }?</b> It takes effect at once, and they will be told.
staff-remove-yes = Yes, remove the role
staff-removed = No. { $number } is no longer { $post } and will be told.
staff-back = To the staff

## What one is told

button-wishes = Choose what you are told
button-wish-all = All announcements
button-wish-important = Only what is important
button-wish-meetings = Only meetings
button-wish-nothing = No announcements
button-wish-topics = Topics of announcements
button-wish-quiet = Quiet hours
wishes =
    <b>What do you want to be told?</b>
    { $level ->
        [all] You get all announcements from the local council
        [important] You get only important announcements from the local council
        [meetings] You are only told about meetings of the local council
       *[nothing] You get no announcements from the local council
    }{ $council ->
        [none] {""} once you have chosen a municipality.
       *[other] {" "}in { $council }.
    }
    • Topics: { $topics ->
        [all] all
       *[other] { $topics }
    }
    • Quiet hours: { $quiet ->
        [never] none
       *[other] { $quiet }
    }{ $whose ->
        [council] {" "}(the council’s)
       *[own] { "" }
    }

    Tap, or write for example “only meetings”, “no announcements”, “no announcements about children and young people” or “quiet 22-7”. You always get answers to what you ask yourself.
wishes-chosen = That is noted.
wishes-topics = <b>Which topics do you want announcements about?</b> Tap a topic to choose it or leave it out. Announcements without a topic are for everybody.
wishes-topics-last = “{ $topic }” is the only topic you have chosen, so it stays. If you want no announcements at all, write “no announcements”.
wishes-topics-all = All topics
wishes-quiet-unread = I cannot read those hours.
wishes-quiet = <b>When should it be quiet?</b> No announcements come in those hours. They wait until the hours are over. Only something important that cannot wait comes all the same. Tap, or write for example “quiet 22-7”.
wishes-quiet-council = Like the council: { $quiet }
wishes-quiet-never = Never quiet
privacy-wishes = About announcements I have kept what you want to be told: { $level ->
        [all] everything
        [important] only what is important
        [meetings] only meetings
       *[nothing] nothing
    }. For { -letters-days } days I can also see which announcements I sent you, so that you do not get them twice, and so that they can be corrected.

## Announcements as residents get them

letter-head = { $kind ->
        [important] <b>Important, from { $councils }</b>
        [meeting] <b>Meeting: news from { $councils }</b>
       *[news] <b>News from { $councils }</b>
    }
letter-recalled = <b>An announcement from { $councils } has been taken back</b>{ $kind ->
       *[other] { "" }
    }
letter-corrected = <i>Corrected after it was sent.</i>
letter-in-danish = <i>This announcement was only written in Danish.</i>
letter-from = { $how_many ->
        [one] the local council in { $councils }
       *[many] the local councils in { $councils }
    }
letter-from-all = the local councils of Vestegnen
letter-note = <b>An announcement from { $councils } has been changed</b>
letter-note-usual = An announcement you got here has been corrected. You can see the correction in it.

## Announcements as announcers write them

announcements =
    <b>Announcements</b>
    { $count ->
        [0] There are none yet. When you have written one, another announcer has to approve it before residents get it.
       *[other] { $page ->
            [0] The newest from your councils.
           *[other] Older ones from your councils.
        } Tap one to see it.
    }{ $training ->
        [yes] {" "}<b>You are practising:</b> only you get what you write now.
       *[no] { "" }
    }
page-older = Older ›
page-newer = ‹ Newer
announcement-new = Write an announcement
announcement-listed = • no. { $number }{ $purpose ->
        [correction] {" "}(correction of no. { $revises })
        [recall] {" "}(recall of no. { $revises })
       *[new] { "" }
    }{ $text ->
        [none] { "" }
       *[other] : { $text }
    }
announcement-train-on = Practise (only you get it)
announcement-train-off = Stop practising
announcement-back = To all announcements
announcement-to-card = Back to the announcement
announcement-look = Look at it
announcement-line = No. { $number } · { $purpose ->
        [correction] correction
        [recall] recall
       *[new] { $kind ->
            [important] important
            [meeting] meeting
           *[news] news
        }
    } · { $stage ->
        [draft] draft
        [submitted] waiting for a yes
        [approved] waiting for its time
        [parked] put aside
        [stopped] stopped
       *[sending] sent off
    }
announcement-which-kind =
    <b>What kind of announcement is it?</b>
    Residents can choose to get only what is important, or only meetings.
announcement-kind = Kind
announcement-kind-important = Important
announcement-kind-news = News
announcement-kind-meeting = Meeting
announcement =
    <b>{ $purpose ->
        [correction] Correction
        [recall] Recall
       *[new] Announcement
    } no. { $number }</b>{ $purpose ->
        [new] { "" }
       *[other] {" "}(of announcement no. { $revises })
    }{ $training ->
        [yes] {" "}(practice: only you get it)
       *[no] { "" }
    }
    { $stage ->
        [draft] A draft. Nothing has been sent.{ $own ->
            [yes] {" "}When you are done, tap “See it as residents will”. From there you hand it in for approval.
           *[no] { "" }
        }
        [submitted] Waiting for another announcer to approve it.
        [approved] Approved, but not sent yet.
        [parked] Put aside. { $purpose ->
            [new] It should have gone long ago, or the one who wrote or approved it is no longer an announcer. Another announcer can send it all the same.
           *[other] The announcement was taken back meanwhile, it should have gone long ago, or the one who wrote or approved it is no longer an announcer. Unless it was taken back, another announcer can send it all the same.
        }
       *[other] { "" }
    }
announcement-facts =
    • Kind: { $kind ->
        [important] important
        [meeting] meeting
       *[news] news
    }
    • To: { $councils ->
        [none] nobody yet
       *[other] { $councils }
    }
    • Topics: { $topics ->
        [all] all
       *[other] { $topics }
    }
    • Language: { $languages ->
        [da] only those who read Danish
        [en] only those who read English
       *[both] everybody
    }
    • File: { $file ->
        [photo] a picture
        [document] a document
       *[none] none
    }
    • Time: { $time ->
        [now] as soon as it is approved
       *[other] { $time }
    }
announcement-glimpse = <b>{ $part ->
        [note-da] Message in Danish:
        [note-en] Message in English:
        [text-en] In English:
       *[text-da] In Danish:
    }</b> { $text ->
        [none] { $part ->
            [text-en] none
           *[text-da] missing
        }
       *[other] { $text }
    }
announcement-text-da = Danish text
announcement-text-en = English text
announcement-text-en-remove = Remove the English text
announcement-note-da = Message in Danish
announcement-note-en = Message in English
announcement-tell = Send a message too
announcement-tell-not = Send no message
announcement-file = Picture or file
announcement-file-remove = Remove the file
announcement-file-other = Change picture or file
announcement-audience = Recipients
announcement-time = Time
announcement-at-once = At once
announcement-preview = See it as residents will
announcement-drop = Throw away
announcement-drop-ask = <b>Throw no. { $number } away?</b> It has not been sent to anybody.
announcement-drop-yes = Yes, throw it away
announcement-dropped = It has been thrown away.
announcement-take-back = Take it back and change it
announcement-take-over = Take it over and change it
announcement-correct = Correct
announcement-use-again = Use as a new draft
announcement-used-again = <b>No. { $number } is a new draft</b> with the same text and the same recipients as no. { $first }.
announcement-still-going = <b>It is still being sent, so it cannot be changed now.</b> { $sent ->
        [0] Nobody has got it. Tap “Stop”, and nobody will; then use it as a new draft.
        [one] One person has got it. Tap “Stop” first; then you can correct it or take it back.
       *[other] { $sent } people have got it. Tap “Stop” first; then you can correct it or take it back.
    }
announcement-recall = Take back
announcement-ask = { $part ->
        [text-da] <b>Write the text in Danish.</b> Bold, italics and links come with it.{ $new ->
            [yes] {" "}You can also send a picture or a file with the text under it.
           *[no] { "" }
        }
        [text-en] <b>Write the text in English.</b> Without it, those who read English get the Danish text, and are told that it is only in Danish.
        [note-da] <b>Write the message in Danish.</b> It comes as a new message when the announcement has been changed.
        [note-en] <b>Write the message in English.</b> It comes as a new message when the announcement has been changed.
        [file] <b>Send a picture or a file.</b> { $new ->
            [yes] Then there is room for about { -caption-most } characters of text.
           *[no] It will stand in the place of the one residents have got.
        }
        [time] <b>When should it be sent?</b> Tap, or write for example “tomorrow at 9” or “24/12 at 10.30”. At night it waits until the residents’ quiet hours are over.
       *[number] <b>How many does it go to?</b> Write the number of recipients, so that it is certain that you have seen it.
    }
announcement-now = This is what it says now:
announcement-amended = I have changed it in the announcement too.
announcement-not-amended = <b>That did not change the announcement.</b> { $stage ->
        [theirs] Somebody else has taken it over and is the one who can change it.
        [sending] It has been sent, or it is on its way. Tap “Correct”. If it is on its way, stop it first.
        [stopped] It has been stopped. Tap “Correct” if anybody got it, or use it as a new draft.
       *[submitted] It has been sent for approval. Take it back, and you can change it.
    }
announcement-unread = { $part ->
        [time] I cannot read that time.
       *[other] That is neither a picture nor a file.
    }
announcement-whom = { $of ->
        [topics] <b>Which topics does it belong to?</b> Without a topic it is for everybody. With topics it reaches those who want to hear about at least one of them.
        [languages] <b>Who should get it?</b> Choose by the language they read here.
       *[councils] <b>Which municipalities does it go to?</b> You can choose those where you are an announcer.
    }
announcement-councils = Municipalities
announcement-topics = Topics
announcement-languages = Languages
announcement-language = { $language ->
        [en] English
       *[da] Danish
    }
announcement-reach = <b>{ $purpose ->
        [correction] { $recipients ->
            [0] Nobody has got the announcement.
            [one] The announcement is corrected for one resident.
           *[other] The announcement is corrected for { $recipients } residents.
        }
        [recall] { $recipients ->
            [0] Nobody has got the announcement.
            [one] The announcement is taken back from one resident.
           *[other] The announcement is taken back from { $recipients } residents.
        }
       *[new] { $recipients ->
            [0] Nobody gets it.
            [one] One resident gets it.
           *[other] { $recipients } residents get it.
        }
    }</b>{ $muted ->
        [0] { "" }
        [one] {" "}One has chosen not to get that kind.
       *[other] {" "}{ $muted } have chosen not to get that kind.
    }{ $training ->
        [yes] {" "}But you are practising: in fact only you get it.
       *[no] { "" }
    }
announcement-above = Above you see exactly what residents get.
announcement-alike = <b>Has it been sent before?</b> It is much like something sent in the last { -alike-hours } hours, or waiting to be sent: no. { $numbers }.
announcement-quiet = These are quiet hours. Most people will not get it until { $until }.
announcement-recalls = The announcement is deleted for those who have got it. If it is more than two days old, Telegram cannot delete it. Then this text comes instead.{ $file ->
        [photo] {" "}<b>The picture stays with those who got the announcement more than two days ago.</b> If it has to go, change it for another.
        [document] {" "}<b>The file stays with those who got the announcement more than two days ago.</b> If it has to go, change it for another.
        [other] {" "}The picture or the file is changed too.
       *[none] { "" }
    }
announcement-no-english = There is no English text. Those who read English get the Danish one, and are told that it is only in Danish.
announcement-decide = { $author ->
        [none] The one who wrote it is no longer here.
       *[other] Written by staff member no. { $author }.
    } If you say yes, it is sent exactly like this. If anything is changed, somebody has to say yes again.
announcement-submit = Hand in for approval
announcement-send-to-me = Send it to me
announcement-sent-to-me = It is on its way to you, exactly as residents get it.
announcement-breaks = Send it even in quiet hours
announcement-breaks-so = { $breaks ->
        [yes] It is sent at once, also to those who have quiet hours.
       *[no] Those who have quiet hours get it when they are over.
    }{ $before ->
        [yes] {" "}The tick from last time no longer counts.
       *[no] { "" }
    }
announcement-approve = Approve and send
announcement-approved = <b>No. { $number } has been approved.</b> The one who wrote it is told.
announcement-rejected = <b>No. { $number } has been rejected.</b> The one who wrote it is told.
announcement-reject = Reject
announcement-why = <b>Why not?</b> The one who wrote it will be told.
announcement-reason = { $reason ->
        [text] The text is not clear enough
        [facts] Something is not right
        [audience] The wrong recipients
        [time] The wrong time
       *[other] Something else: talk to me
    }
announcement-reason-told = Reason: { $reason ->
        [text] the text is not clear enough.
        [facts] something is not right.
        [audience] the wrong recipients.
        [time] the wrong time.
       *[other] something else. Talk to the one who was to approve it.
    }
announcement-release = Send it now all the same
announcement-news = { $what ->
        [submitted] <b>{ $purpose ->
            [correction] A correction
            [recall] A recall
           *[new] An announcement
        } is waiting for your yes:</b> no. { $number }, written by staff member no. { $author }.
        [approved] <b>No. { $number } has been approved.</b> { $time ->
            [now] In a moment you can see here how it goes.
           *[other] It will be sent on { $time }.
        }
        [rejected] <b>No. { $number } has been rejected.</b> It is a draft again, and nothing has been sent.
        [parked] <b>No. { $number } has been put aside.</b> { $purpose ->
            [new] It should have gone long ago
           *[other] The announcement was taken back meanwhile, it should have gone long ago
        }, or the one who wrote or approved it is no longer an announcer. Nothing has been sent.
        [blocked] <b>Many people block the bot after no. { $number }.</b> Look at it before more is sent.
       *[refused] <b>No. { $number } has been paused.</b> Telegram does not take it.
    }

## Announcements on their way

progress = <b>{ $purpose ->
        [correction] Correction
        [recall] Recall
       *[new] Announcement
    } no. { $number } { $state ->
        [going] is being sent
        [paused] is paused
        [stopped] has been stopped
       *[done] is done
    }</b>
progress-sent = • Sent: { $sent } of { $of }
progress-ready = • The recipients are still being found
progress-left = • Left: { $left } (about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    })
progress-waits = • Left: { $left } (waiting until { $until })
progress-notes = • Messages about the correction, not sent yet: { $count }
progress-others = { $what ->
        [blocked] • Have blocked the bot: { $count }
        [gone] • Can no longer be reached on Telegram: { $count }
        [unsubscribed] • Chose not to get it meanwhile: { $count }
        [muted] • Have chosen not to get that kind: { $count }
        [erased] • Have erased their data: { $count }
        [deleted] • Had deleted the message: { $count }
        [failed] • Could not be sent: { $count }
        [unknown] • Not known whether it arrived: { $count }
        [expired] • Too old before it got there: { $count }
       *[cancelled] • Not sent, because it was stopped: { $count }
    }
progress-reason = Telegram says: { $reason }
progress-alarm = <b>Unusually many people block the bot.</b> Think about stopping.
progress-honest = Telegram does not tell who has read it, so I cannot say.
announcement-over = { $state ->
        [stopped] It has already been stopped for good.
       *[done] It has already been sent, so there is nothing more to stop.
    }
progress-refresh = Refresh
progress-pause = Pause
progress-resume = Go on
progress-stop = Stop
progress-stop-ask = <b>Stop no. { $number } for good?</b> Those who have not got it yet will not get it.
progress-stop-yes = Yes, stop for good
progress-stop-no = No, let it go on

## Meetings, as residents see them

button-meetings = Meetings
button-mine = My cases and meetings
meetings =
    { $council ->
        [all] <b>Open meetings on Vestegnen</b>
       *[other] <b>Open meetings in { $council }</b>
    }
    Tap a meeting to see more, to follow it, or to say that you are coming.
meetings-where = <b>Where would you like to see meetings?</b> Choose a municipality, or see all of them.
meetings-none = { $council ->
        [all] <b>No open meeting is planned right now.</b>
       *[other] <b>No open meeting is planned in { $council } right now.</b>
    } Police and municipality invite people when it is needed.
meetings-none-told = { $told ->
        [yes] I will write to you when there is one.
        [no] You have chosen not to be told about meetings. You can change that below. Then I will write when there is one.
        [nowhere] Choose your municipality, and I will write to you when there is one.
       *[guest] Would you like to be told when there is one? Write /start and say yes.
    }
meetings-more = … and { $count } more. Choose a municipality to see them.
meetings-held = <b>Past meetings in { $council }</b>
meetings-held-none = I do not know of any past meetings in { $council }.
meetings-held-nowhere = Choose a municipality to see its past meetings.
meetings-elsewhere = Meetings in other municipalities
meetings-all = All meetings
meetings-choose = Choose a municipality
meetings-held-look = Past meetings
meetings-in-group =
    { $count ->
        [0] <b>No open meeting is planned right now.</b>
       *[other] <b>Open meetings on Vestegnen</b>
    }
meeting-answer = { $count ->
        [one] <b>The next open meeting{ $council ->
            [all] {" "}on Vestegnen:</b>
           *[other] {" "}in { $council }:</b>
        }
       *[other] <b>The next open meetings{ $council ->
            [all] {" "}on Vestegnen:</b>
           *[other] {" "}in { $council }:</b>
        }
    }
meeting-listed =
    • { $state ->
        [cancelled] <b>Cancelled:</b>{" "}
        [moved] <b>Moved:</b>{" "}
        [full] <b>No seats left:</b>{" "}
       *[other] { "" }
    }{ $title }
    { $when }, { $place }{ $council ->
        [none] { "" }
       *[other] {" "}({ $council })
    }
meeting-online = online
meeting-hour-again = { $fold ->
        [1] {" "}(winter time)
       *[0] {" "}(summer time)
    }

meeting-states = { $state ->
        [cancelled] <b>The meeting is cancelled.</b>
        [moved] <b>The meeting has been moved.</b> This is when and where it is now.
        [full] <b>All the seats are taken.</b> You can join the waiting list.
        [begun] <b>The meeting has begun.</b>
        [held] <b>The meeting is over.</b> The minutes have not come yet.
        [minuted] <b>The meeting is over, and here are the minutes.</b>
       *[training] <i>Training: only you can see the meeting.</i>
    }
meeting-reason = { $reason }
meeting-title =
    <b>{ $title }</b>
    Open lokalråd meeting in { $council }. { $hosts ->
        [police] The police invite you.
        [municipality] The municipality invites you.
       *[both] Police and municipality invite you.
    }
meeting-when = <b>When:</b> { $when }
meeting-where = <b>Where:</b> { $place }
meeting-way = <b>How to get in:</b> { $way }
meeting-access = <b>Access:</b> { $access }
meeting-access-one = { $what ->
        [step-free] step-free
        [lift] lift
        [loop] hearing loop
       *[interpreter] interpreter
    }
meeting-spoken = <b>Languages:</b> { $languages }
meeting-link = <b>Online:</b> { $link }
meeting-seats = <b>Seats:</b> { $free ->
        [0] none left
        [one] one left
       *[other] { $free } left
    }{ $waiting ->
        [0] { "" }
        [one] , and one person waiting
       *[other] , and { $waiting } people waiting
    }
meeting-problem = <b>What it is about:</b> { $text }
meeting-work = <b>What police and municipality are doing:</b> { $text }
meeting-invited = <b>Also invited:</b> { $groups }
meeting-contact = <b>Contact:</b> { $contact }
meeting-in-danish = <i>The text is written in Danish only.</i>
meeting-agenda = <b>Agenda</b>
meeting-agenda-line = • { $text }
meeting-brought = <b>From residents</b>
meeting-item = • { $kind ->
        [suggestion] Suggestion
       *[question] Question
    }{ $own ->
        [yes] {" "}from you
       *[no] { "" }
    }: “{ $words }”{ $signed ->
        [none] { "" }
       *[other] {" "}Signed { $signed }
    }
meeting-left-out = … and { $count } more.
meeting-outcome = { $outcome ->
        [answered] It was answered.
        [taken] It has been taken up: police or municipality will go on working on it.
        [elsewhere] It was not included, because it belongs with another authority.
        [case] It was not included, because it is about a single case or person.
        [time] It was not included, because there was no time.
        [off-topic] It was not included, because it is about something other than the meeting.
       *[open] Nobody has answered it yet.
    }
meeting-own = { $seat ->
        [taken] <b>{ $people ->
            [one] You are coming.
           *[other] { $people } of you are coming.
        }</b>
        [waiting] <b>{ $people ->
            [one] You are on the waiting list.
           *[other] { $people } of you are on the waiting list.
        }</b> If there is room, I will write to you.
        [offered] { $people ->
            [one] <b>There is room for you.</b> Say yes by { $until }. Otherwise the seat goes to somebody else.
           *[other] <b>There is room for all { $people } of you.</b> Say yes by { $until }. Otherwise the seats go to somebody else.
        }
       *[none] <b>You follow the meeting.</b>
    }
meeting-own-reminders = { $offsets ->
        [none] You get no reminders.
       *[other] I will remind you { $offsets }.
    }
meeting-offset = { $offset ->
        [week] a week before at { $clock }
        [three-days] three days before at { $clock }
        [day] the day before at { $clock }
        [two-hours] two hours before
       *[one-hour] an hour before
    }

meeting-look = See the meeting
meeting-back = To the meeting
meeting-follow = Follow
meeting-unfollow = Stop following
meeting-attend = I am coming
meeting-people = Change how many
meeting-stay-away = I am not coming after all
meeting-not-coming = I am not coming
meeting-leave-queue = Leave the waiting list
meeting-take-seat = { $people ->
        [one] Take the seat
       *[other] Take the seats
    }
meeting-leave-seat = No, thank you
meeting-reminders = Reminders
meeting-calendar = Calendar
meeting-calendar-moved = Update the calendar
meeting-calendar-cancelled = Remove from calendar
meeting-map = Show on the map
meeting-share = Share
meeting-question = Ask a question
meeting-suggestion = Make a suggestion
meeting-agenda-look = Agenda
meeting-minutes-take = Get the minutes

meeting-done = { $what ->
        [followed] You now follow the meeting, and I will tell you if it is moved or cancelled.
        [unfollowed] You no longer follow the meeting.
        [taken] That is noted.
        [waiting] There are not enough seats right now, so you are on the waiting list.
        [seat] That is settled.
       *[away] It is noted that you are not coming. You still follow the meeting.
    }
meeting-how-many = <b>How many of you are coming?</b> Count yourself in.{ $free ->
        [none] { "" }
        [0] {" "}All the seats are taken, so you will be on the waiting list.
        [one] {" "}There is one seat left. If there are more of you, you will be on the waiting list.
       *[other] {" "}There are { $free } seats left. If there are more of you, you will be on the waiting list.
    }
meeting-reminders-ask =
    <b>When shall I remind you of the meeting?</b> Tap to choose. If the time has passed, no reminder comes.{ $follows ->
        [yes] { "" }
       *[no] {" "}When you choose, you also follow the meeting.
    }

    { $title }
    { $when }
meeting-reminders-usual = The usual ones
meeting-reminders-none = No reminders
meeting-calendar-said =
    <b>{ $title }</b>
    { $when }

    { $cancelled ->
        [yes] The meeting is cancelled. Open the file, and the meeting is removed from your calendar.
       *[no] Open the file, and the meeting is in your calendar. If it is moved, you can get the file again.
    }
meeting-share-said =
    <b>Share the meeting</b>
    The link opens exactly this meeting:
    { $link }
meeting-share-send = Send to somebody
meeting-share-words = { $title }, { $when }
meeting-minutes-file = <b>Minutes: { $title }</b>
meeting-on-the-way = If you say yes, I will take you back to the meeting.

## What residents send for a meeting

meeting-bring =
    <b>This is not a police report.</b> If there is danger, ring <b>112</b>. To report something, ring <b>114</b>.

    { $kind ->
        [suggestion] <b>Write your suggestion for the meeting “{ $title }”.</b>
       *[question] <b>Write your question for the meeting “{ $title }”.</b>
    } Write it in one message of at most { $room } characters, and without the names of others.

    Those who hold the meeting read it, and may let everybody see it. They cannot see who you are. If you change your mind, write “cancel”.
meeting-bring-sign =
    <blockquote>{ $words }</blockquote>

    <b>Would you like a name under it?</b> Write it, such as your first name, or tap “Without a name”. Whoever can read what you wrote can also read the name.
meeting-bring-check =
    <blockquote>{ $words }</blockquote>
    Signed { $signed }

    <b>Shall it be sent like this?</b> Then tap “Send”. Whoever can read what you wrote can also read the name. If there should be another name, write it. If it belongs to the text, edit your first message.
meeting-bring-send = Send
meeting-bring-unread = I could not find any words in your message.
meeting-bring-long = That is too long: { $length } characters. There is room for { $room }, so write it a little shorter.
meeting-sign-long = That name is too long. Write a shorter one, or tap “Without a name”.
meeting-unsigned = Without a name
meeting-bring-left =
    <b>Your { $kind ->
        [suggestion] suggestion
       *[question] question
    } was not sent.</b> You went on before you sent it. You wrote:

    { $words }
meeting-bring-again = Write it again
meeting-bring-done =
    { $kind ->
        [suggestion] <b>Your suggestion is now on the list</b>
       *[question] <b>Your question is now on the list</b>
    } for those who hold the meeting. I will write to you when they have answered it or decided what to do.

    <blockquote>{ $words }</blockquote>
    { $signed ->
        [none] Without a name
       *[other] Signed { $signed }
    }
meeting-bring-not-amended = <b>That did not change what you sent.</b> To correct it, withdraw it and write it again.
meeting-agenda-of = <b>For the meeting “{ $title }”</b>
meeting-agenda-empty = There is nothing here yet. You can ask a question or make a suggestion.
meeting-withdraw = Withdraw: { $words }
meeting-withdrawn = It is withdrawn and erased.
mine = <b>Your meetings</b>
mine-brought = <b>What you have asked and suggested</b>
mine-meeting =
    • { $state ->
        [cancelled] <b>Cancelled:</b>{" "}
        [moved] <b>Moved:</b>{" "}
       *[other] { "" }
    }{ $title }
    { $when }.
mine-about = For the meeting “{ $title }”.
mine-none = <b>You have no cases and follow no meetings right now.</b> If you have a reading code, write it here. Tap “Meetings” to see those that are coming. There you can follow them, say that you are coming, and ask questions.

## Meetings, as they stand in letters

meeting-letter = { $what ->
        [invitation] <b>New open meeting in { $council }: { $title }</b>
        [reminder] <b>Remember the meeting { $when }: { $title }</b>
        [moved] <b>The meeting has been moved: { $when }</b>
        [cancelled] <b>The meeting is cancelled: { $title }</b>
        [came] <b>Thank you for coming: here are the minutes</b>
        [followed] <b>Here are the minutes of the meeting you follow</b>
        [offer] <b>There is room for you: { $title }</b>
        [seated] <b>You have a seat: { $title }</b>
        [offer-over] <b>The seat is no longer kept for you: { $title }</b>
       *[settled] <b>About what you sent for the meeting: { $title }</b>
    }
meeting-letter-was = It should have been held { $when }.
meeting-letter-until = You are on the waiting list, and now there is room{ $people ->
        [one] .
       *[other] {" "}for { $people } people.
    } { $people ->
        [one] Tap “Take the seat” by { $until }. Otherwise the seat goes to somebody else.
       *[other] Tap “Take the seats” by { $until }. Otherwise the seats go to somebody else.
    }
meeting-letter-seated = The meeting is so soon that there is no time to ask you first. If you are not coming, tap “I am not coming”, so that somebody else can have the seat.
meeting-letter-over = I did not hear from you in time. You still follow the meeting. If you would like to come, tap “See the meeting” and then “I am coming”.
meeting-letter-minutes-more = Tap “See the meeting” to read the rest.
meeting-letter-minutes-file = The full minutes are in the file.
meeting-news = { $what ->
        [submitted] { $purpose ->
            [publish] <b>A new meeting is waiting for your yes:</b> no. { $number }.
            [cancel] <b>A cancellation is waiting for your yes:</b> meeting no. { $number }.
            [minutes] <b>Minutes are waiting for your yes:</b> meeting no. { $number }.
           *[change] <b>A change is waiting for your yes:</b> meeting no. { $number }.
        }
        [approved] { $purpose ->
            [publish] <b>Meeting no. { $number } is approved.</b> Residents are being told.
            [cancel] <b>The cancellation of meeting no. { $number } is approved.</b> Those who need to know are being told.
            [minutes] <b>The minutes of meeting no. { $number } are approved.</b> Those who follow the meeting get them.
           *[change] <b>The change to meeting no. { $number } is approved.</b> Those who need to know are being told.
        }
        [rejected] { $purpose ->
            [publish] <b>Meeting no. { $number } is rejected.</b> It is a draft again, and nothing was sent.
            [cancel] <b>The cancellation of meeting no. { $number } is rejected.</b> Nothing was sent.
            [minutes] <b>The minutes of meeting no. { $number } are rejected.</b> Nothing was sent.
           *[change] <b>The change to meeting no. { $number } is rejected.</b> Nothing was sent.
        }
        [alone] { $purpose ->
            [cancel] <b>One colleague has called off meeting no. { $number }</b> without waiting for another, because it was so soon. Residents are being told now.
           *[change] <b>One colleague has changed meeting no. { $number }</b> without waiting for another, because it was so soon. Those who need to know are being told now.
        }
       *[brought] <b>A resident has sent something for meeting no. { $number }.</b> Tap “See the meeting” and then “From residents”.
    }
meeting-nag = <b>The minutes are missing: meeting no. { $number }</b>
    It is { $days } days since the meeting was held. Write briefly what came of it, so that those who followed it are told.

## Meetings, as announcers plan them

planning-list =
    <b>Meetings</b>
    { $count ->
        [0] There are none yet. When you have written what a meeting is about, another announcer has to approve it before residents hear of it.
       *[other] { $page ->
            [0] The newest in your councils.
           *[other] Older meetings in your councils.
        } Tap one to see it.
    }{ $training ->
        [yes] {" "}<b>You are practising:</b> only you hear of what you plan now.
       *[no] { "" }
    }
planning-new = Call an open meeting
planning-listed = • no. { $number }{ $council ->
        [none] { "" }
       *[other] {" "}({ $council })
    }: { $title ->
        [none] without a title
       *[other] { $title }
    }
planning-line = No. { $number } · { $day ->
        [none] { "" }
       *[other] { $day } ·{" "}
    }{ $state ->
        [draft] draft
        [submitted] waits for a yes
        [moved] moved
        [cancelled] called off
        [held] held
        [minuted] held, with minutes
       *[published] called
    }
planning-which-council = <b>Which council holds the meeting?</b>
planning-back = To all meetings
planning-to-card = Back to the meeting
planning-card =
    <b>Meeting no. { $number }</b> · { $council }{ $training ->
        [yes] {" "}· practice: only you hear of it
       *[no] { "" }
    }
    { $phase ->
        [draft] Draft. Nobody has heard of it.
        [moved] The meeting was moved, and residents are told.
        [cancelled] The meeting was called off, and residents are told.
        [held] The meeting was held, but the minutes are missing.
        [minuted] The meeting was held, and the minutes have been shared.
       *[published] Residents have been invited.
    }
planning-proposed = { $state ->
        [submitted] <b>{ $purpose ->
            [publish] The invitation is
            [cancel] The cancellation is
            [minutes] The minutes are
           *[change] The change is
        } waiting for { $whose ->
            [own] a colleague to say yes.
           *[other] somebody to say yes.
        }</b>
       *[begun] { $whose ->
            [own] { $purpose ->
                [publish] When you are done, tap “See what residents will get”. From there you send it for approval.
                [cancel] <b>You are about to call the meeting off.</b> Nothing has been sent yet.
                [minutes] <b>You are writing the minutes.</b> Nothing has been sent yet.
               *[change] <b>You are changing the meeting.</b> Nothing has been sent yet.
            }
            [nobody] <b>Nobody is responsible for it yet.</b> Take it over, then you can change it and send it for approval.
           *[other] { $purpose ->
                [publish] A colleague is writing it.
                [cancel] <b>A colleague is about to call the meeting off.</b>
                [minutes] <b>A colleague is writing the minutes.</b>
               *[change] <b>A colleague is changing the meeting.</b>
            }
        }
    }{ $whose ->
        [other] { $author ->
            [none] { "" }
           *[other] {" "}It is staff member no. { $author }.
        }
       *[own] { "" }
    }
planning-part = { $part ->
        [title-da] Title
        [title-en] Title in English
        [problem-da] Problem
        [problem-en] Problem in English
        [work-da] What is done
        [work-en] What is done, in English
        [time] Time
        [place] Place
        [pin] Map pin
        [access] Access
        [way] Way in
        [link] Link
        [agenda] Agenda
        [seats] Seats
        [contact] Contact
        [spoken] Languages spoken
        [invited] Specially invited
        [hosts] Hosts
        [reminders] Reminders
        [reason] Why
        [minutes-da] Minutes in Danish
        [minutes-en] Minutes in English
       *[minutes-file] Minutes as a file
    }
planning-fact = <b>{ planning-part }:</b> { $text ->
        [none] { $part ->
            [minutes-en] none
            [minutes-file] none
           *[title-da] missing
        }
       *[other] { $text }
    }
planning-host = { $what ->
        [police] the police
       *[municipality] the municipality
    }
planning-differs = <b>What will change:</b> { $parts ->
        [none] nothing yet
       *[other] { $parts }
    }. Now the meeting is { $before }.
planning-reason = <b>Why:</b> { $reason ->
        [none] not written yet. Residents would like to know.
       *[other] { $reason }
    }
planning-numbers = <b>Who comes:</b> { $followers ->
        [0] nobody follows the meeting
        [one] one follows the meeting
       *[other] { $followers } follow the meeting
    }, { $coming ->
        [0] nobody has said yes to coming
        [one] one is coming
       *[other] { $coming } are coming
    }{ $waiting ->
        [0] { "" }
        [one] , one is on the waiting list
       *[other] , { $waiting } are on the waiting list
    }. { $seats ->
        [none] Seats are not counted.
        [one] There is one seat.
       *[other] There are { $seats } seats.
    }{ $items ->
        [0] { "" }
        [one] {" "}<b>Residents have sent one item.</b>
       *[other] {" "}<b>Residents have sent { $items } items.</b>
    }
planning-preview = See what residents will get
planning-more = More about the meeting
planning-more-what = <b>More about meeting no. { $number }.</b> Most of it can be left out. The English texts are for those who read English.
planning-change = Move or change
planning-change-what = <b>What should change about meeting no. { $number }?</b> Residents are told if the time or the place changes. Nothing happens before it is approved.
planning-call-off = Call off
planning-call-off-ask = <b>Should meeting no. { $number } be called off?</b> First you write why, and then you look through it. Nobody is told yet.{ $change ->
        [yes] {" "}The change that has been begun will be thrown away.
       *[no] { "" }
    }
planning-call-off-yes = Yes, call it off
planning-use-again = Use as a template
planning-used-again = <b>No. { $number } is a new draft</b> with what was in no. { $first }.
planning-items = { $count ->
        [0] From residents
       *[other] From residents ({ $count })
    }
planning-minutes = Write the minutes
planning-minutes-again = Correct the minutes
planning-file = { $kind ->
        [photo] a picture
       *[document] a file
    }
planning-file-remove = Remove the file
planning-take-back = Take it back and change it
planning-take-over = Take it over and change it
planning-drop = { $purpose ->
        [publish] Throw the meeting away
        [cancel] Do not call it off
        [minutes] Throw the minutes away
       *[change] Throw the change away
    }
planning-drop-ask = { $purpose ->
        [publish] <b>Should meeting no. { $number } be thrown away?</b> Nobody has heard of it.
        [cancel] <b>Should the cancellation of meeting no. { $number } be thrown away?</b> Then the meeting will be held. Nobody has heard of the cancellation.
        [minutes] <b>Should the new minutes of meeting no. { $number } be thrown away?</b> Nobody has got them.
       *[change] <b>Should the change to meeting no. { $number } be thrown away?</b> Nobody has heard of it.
    }
planning-drop-yes = Yes, throw it away
planning-dropped = It has been thrown away.
planning-ask = { $step ->
        [0] { "" }
       *[other] { $step } of { $steps }.{" "}
    }{ $part ->
        [title-da] <b>What should the meeting be called?</b> A few words in Danish, for example “Lys og tryghed i parken”.
        [title-en] <b>What is the meeting called in English?</b>
        [problem-da] <b>What is the problem?</b> Write a few lines in Danish about what is happening in the area, so that the neighbours recognise it. No names, please.
        [problem-en] <b>Write the problem in English.</b> No names, please.
        [work-da] <b>What are police and municipality doing about it?</b> In Danish: what has been done, and what is on its way.
        [work-en] <b>Write in English what police and municipality are doing.</b>
        [time] <b>When is the meeting?</b> Write the day, the start and the end, for example “Thursday 26 November 7-9 pm” or “26/11 19-21”. If you do not write when it ends, I set { $hours } hours aside.
        [place] <b>Where is the meeting?</b> Write the name of the place and its address. You can also send a place from the map with the paper clip.
        [pin] <b>Where is it on the map?</b> Send a place with the paper clip, or write latitude and longitude, for example “55.66, 12.35”.
        [way] <b>How do people get in?</b> For example which door, and whom to call if it is locked.
        [link] <b>Where can people join online?</b> Write the link. It has to begin with https://.
        [agenda] <b>What is on the agenda?</b> Write one item on each line.
        [seats] <b>How many seats are there?</b> Write a number, or “none” if the seats should not be counted.
        [contact] <b>Whom can people ask?</b> Write an e-mail address, a phone number or a place. Everybody can read it.
        [spoken] <b>Which languages are spoken?</b> For example “Danish, with an interpreter for Turkish”.
        [invited] <b>Who is specially invited?</b> Besides the residents, for example “the housing association and the school”.
        [reason] <b>Why is the meeting being changed or called off?</b> Keep it short. Residents read it in the message they get.
        [minutes-da] <b>What came of the meeting?</b> Write it in Danish, or send the minutes as a file. No names of residents.
        [minutes-en] <b>Write the minutes in English.</b> Without them, those who read English get the Danish ones.
        [minutes-file] <b>Send the minutes as a file,</b> preferably a PDF.
       *[number] <b>How many will be told?</b> Write the number, so that it is certain that you have seen it.
    }{ $most ->
        [0] { "" }
       *[other] {" "}At most { $most } characters.
    }
planning-now =
    This is how it is now:
    <blockquote>{ $text }</blockquote>
planning-skip = Skip
planning-later = The rest later
planning-remove = Remove what is there
planning-amended = I have changed it in the draft too.
planning-not-amended = <b>That did not change the meeting.</b> { $state ->
        [theirs] A colleague is working on it and is the one who can change it.
        [submitted] It has been sent for approval. Take it back, then you can change it.
       *[none] It has been approved. Tap “Move or change” if something should be different.
    }
planning-unread = { $part ->
        [time] I cannot read that time. I need both the day and the hour.
        [pin] I cannot find that place on the map of Denmark.
        [place] I cannot read that place.
        [link] That is not a link that begins with https://.
        [seats] That is not a number of seats.
        [minutes-file] That is not a file.
       *[other] I could not find any words in your message.
    }
planning-too-long = That is too long: { $length } characters. There is room for { $most }. Make it shorter, or edit your message. What was there before has not changed.
planning-no-end = You did not write when the meeting ends, so I have set two hours aside. Change the time if that is wrong.
planning-pinned = The pin is on the map. Write the address too, so that people can find it without a map.
planning-which-hour = <b>Which of the two hours?</b> The clocks go back that night, so that time comes twice. Tap, or write another time.
planning-choose = { $of ->
        [hosts] <b>Who invites?</b> At least one of them.
        [reminders] <b>When are those who follow the meeting reminded of it?</b> Each resident can choose something else for themselves.
       *[access] <b>What is there at the place?</b> It tells people whether they can take part.
    }
planning-reach = <b>{ $purpose ->
        [publish] { $recipients ->
            [0] Nobody will be told.
            [one] One resident will be told.
           *[other] { $recipients } residents will be told.
        }
        [minutes] { $told ->
            [no] Nobody is sent the minutes again. The corrected ones can be read on the meeting.
           *[yes] { $followers ->
                [0] Nobody follows the meeting, so the minutes are sent to nobody. Everybody can read them when they look at the meeting.
                [one] One person who follows the meeting will get the minutes.
               *[other] { $followers } who follow the meeting will get the minutes.
            }
        }
       *[change] { $told ->
            [no] Nobody will be told: time and place are the same. What is new is there when people look at the meeting.
           *[yes] { $followers ->
                [0] Nobody follows the meeting.
                [one] One person who follows the meeting will be told.
               *[other] { $followers } who follow the meeting will be told.
            }{ $recipients ->
                [0] { "" }
                [one] {" "}One other person in the municipality will be told.
               *[other] {" "}{ $recipients } others in the municipality will be told.
            }
        }
    }</b>{ $told ->
        [yes] {" "}Above you see exactly what they get, in Danish and English.
       *[no] { "" }
    }{ $training ->
        [yes] {" "}But you are practising, so only you hear of it.
       *[no] { "" }
    }
planning-clash = <b>Two meetings close to each other:</b> the council also holds meeting no. { $number }, { $when }.
planning-no-english = Something is not written in English. Those who read English get it in Danish.
planning-alone = <b>The meeting is less than a day away.</b> You can carry this out now without waiting for a colleague. Your colleagues are told at once.
planning-decide = If you say yes, this is exactly what happens. If anything is changed, it needs another yes.
planning-carry-out = Carry out now
planning-carried-out = <b>It has been carried out, and those who need to know are being told now.</b> Your colleagues are told about meeting no. { $number } too.
planning-submit = Send for approval
planning-approve = { $purpose ->
        [publish] Approve and invite
        [cancel] Approve the cancellation
        [minutes] Approve and share the minutes
       *[change] Approve the change
    }
planning-approved = <b>Approved: meeting no. { $number }.</b> Whoever proposed it is told.
planning-reject = Reject
planning-rejected = <b>Rejected: meeting no. { $number }.</b> Whoever proposed it is told.
planning-agenda =
    <b>From residents, for meeting no. { $number }</b>
    { $count ->
        [0] There is nothing yet.
       *[other] You cannot see who sent what. Tap an item to let everybody see it, or to say what came of it. Whoever sent it is told what came of it.
    }
planning-item = <b>{ $number }. { $kind ->
        [suggestion] Suggestion
       *[question] Question
    } { $signed ->
        [none] without a name
       *[other] from “{ $signed }”
    }</b>
    { $words }
    <i>{ $outcome ->
        [answered] Answered
        [taken] Taken up
        [elsewhere] Declined: belongs with another authority
        [case] Declined: a single case or person
        [time] Declined: there was no time
        [off-topic] Declined: about something else
       *[open] Not answered yet
    }{ $listed ->
        [yes] {" "}· everybody can see it
       *[no] {" "}· only you can see it
    }</i>
planning-item-label = { $number }. { $words }
planning-item-told = Whoever sent it is told.
planning-let-see = Show to everybody
planning-hide = Hide
planning-outcome = { $outcome ->
        [answered] Answered
        [taken] Taken up
       *[declined] Declined
    }
planning-why-ask = <b>Why not?</b> Whoever sent it is told.
planning-why = { $reason ->
        [elsewhere] Belongs with another authority
        [case] About a single case or person
        [time] There was no time
       *[off-topic] About something other than the meeting
    }
planning-to-agenda = Back to the list
planning-to-item = Back to the item
planning-former = ‹ Previous
planning-further = Next ›

## When something cannot be done

error-council-unknown = I do not know that municipality. I cover the 11 municipalities of Vestegnen.
error-notice-not-accepted = You have not said yes to my keeping anything, so it was not done. Write /start if you want to begin.
error-link-unknown = I do not know that invitation. Check that you got the whole link, or ask for a new one.
error-link-expired = That invitation is no longer valid. A link works for { -invitation-hours } hours. Ask the person who gave it to you for a new one.
error-link-used = Somebody else has opened that invitation. If you got the link from somebody you work with, tell them so, and ask for a new one.
error-link-own = You made that link yourself. It is for the person you want to invite.
error-post-held = You have that role already.
error-invitations-many = Too many invitations are waiting to be confirmed just now. Try again tomorrow.
error-invitation-over = There is no invitation to confirm. Perhaps the link has not been opened yet, or it is no longer valid.
error-number-wrong = That number does not fit. Ask for it again. After three wrong numbers the invitation is no longer valid.
error-post-own = You can neither confirm nor remove your own roles. Somebody else must do that.
error-post-gone = Nobody has that role any more.
error-not-permitted = Your role does not let you do that.
error-announcement-unknown = There is no such announcement, or it does not belong to your councils.
error-beyond-your-councils = You can only do that for the councils where you are an announcer yourself.
error-own-announcement = You wrote this announcement yourself. Another announcer has to approve it.
error-not-its-author = Only the one who wrote the announcement can change it. You can take it over. Then somebody else has to approve it.
error-changed-meanwhile = The announcement has been changed since you saw it. Look through it again.
error-decided-already = Somebody else decided on the announcement first.
error-already-sent = The announcement is on its way or has been sent. You can stop it, correct it or take it back.
error-sent-back = It has already been sent back to the one who wrote it.
error-count-wrong = That number is not right. Write the number that is shown with what residents will get. It may have changed, so look again.
error-nobody-to-reach = It would not reach anybody. If it is a new announcement, choose more recipients.
error-unwritten = The announcement has no Danish text yet.
error-too-long = The text is too long. There is room for about { -text-most } characters, and for about { -caption-most } with a picture or a file.
error-enclosure-stays = Once the announcement has been sent, a picture or a file can neither be added nor taken away. One that is there can be changed for another.
error-audience-stays = A correction goes to those who got the announcement. That cannot be changed.
error-time-past = That time has passed. Choose a later one, or send it at once.
error-author-gone = Whoever wrote the announcement is no longer an announcer here. Take it over, and let somebody else approve it.
error-still-going = The announcement is still being sent. Stop it, or wait until it is done. Then you can correct it or take it back.
error-not-sent-yet = The announcement has not been sent yet. You can simply change it or throw it away.
error-sent-long-ago = It was sent over { -letters-days } days ago, so it can neither be corrected nor taken back any more. To send it again, use it as a new draft.
error-recalled-already = The announcement has been taken back, or is being taken back now. There is nothing more to correct or take back.
error-nobody-got-it = Nobody has got the announcement, so there is nothing to correct or take back. To send it, use it as a new draft.
error-not-going = The announcement has not begun to be sent.
error-time-missing = That time does not exist on that day: the clocks go forward an hour. Choose a time a little earlier or later.
error-time-ambiguous = That time comes twice that night, because the clocks go back. Say which of the two hours it is.
error-weekday-wrong = The weekday and the date do not go together. Look in the calendar, and write it again.
error-meeting-unknown = There is no such meeting, or you cannot see it. Write /meetings to see the next ones.
error-meeting-past = The time has passed, or the meeting has begun. If the meeting has not begun, choose a later time.
error-meeting-cancelled = The meeting is cancelled, so it cannot be changed any more. If there is a new one, you will find it with /meetings.
error-end-before-start = The meeting has to end after it begins, and can last twelve hours at most. Write both when it begins and when it ends, for example “26/11 19-21”.
error-meeting-incomplete = Something is missing before anybody can hear of the meeting. It needs a title, a problem, a time, and either an address or a link.
error-meeting-too-long = The text is too long. Make it a little shorter. What was there before has not changed.
error-meeting-unchanged = Nothing has been changed yet, so there is nothing to approve. Change what should be different first.
error-meeting-second-needed = The meeting is more than a day away, so a colleague has to approve this first. Tap “Send for approval”.
error-seats-taken = The seat is no longer kept for you. If you would like to come, tap “I am coming”. You then get a seat if one is free, and otherwise you are on the waiting list.
error-seats-too-few = The meeting does not have that many seats in all. Choose a smaller number.
error-agenda-closed = You cannot send any more for the meeting, because it has begun, is over or is cancelled. You can still say it at a meeting or write to the municipality. Say that it is for the local council.
error-agenda-full = You have sent as much for the meeting as one person can. If you would rather send something else, withdraw some of it first.
error-agenda-item-unknown = That item is not there any more. Perhaps it was withdrawn.
error-minutes-unwritten = There are no minutes yet. Write them in Danish, or send them as a file.
error-not-held-yet = You can write the minutes when the meeting is over.
error-seats-full = There are not that many seats left. You still have what you had before.
error-proposal-own = You proposed this yourself. Another announcer of the council has to approve it.
error-proposal-changed = It has been changed since you saw it. Look through it again.
error-proposal-gone = There is nothing to decide any more: it was approved, thrown away, or has become something else.
error-not-its-planner = A colleague is working on this. You can take it over. Then somebody else has to approve it.
error-planner-gone = Whoever proposed this is no longer an announcer here. Take it over, and let somebody else approve it.
error-case-unknown = There is no such case, or you cannot see it. Check the number and try again.
error-case-changed = A colleague has just changed the case. Look at it again, and try once more.
error-case-added-to = Something new has come into the case since you began. Read it, and try once more.
error-case-ended = That is not possible now. The case is closed, withdrawn or passed on.
error-answer-needed = Write an answer to the resident first. No case is closed without an answer that the resident can read.
error-case-too-long = The text is too long. Make it shorter and send it again.
error-extended-already = The deadline has been extended once already. Write an answer to the resident instead.
error-partner-has-it = The other partner already has its own part of the case.
error-no-coordinator = Nobody reads messages there right now. If anybody is in danger, ring 112. If the police should know now, ring 114.
error-cases-apart = The two cases cannot be put together. Both must be open and belong to the same municipality and partner.
error-not-assignable = The one you chose is not a coordinator there. Choose somebody else.
error-writing-incomplete = Something is missing before it can be sent. Go on where you left off: write /feedback.
error-writing-gone = You have no message in progress. It was sent, deleted, or became too old. Write /feedback to begin a new one. Write /mine to see those you have sent.
error-too-many-sent = You have sent many messages in a short time. Your draft is kept. Wait a little, then send it. If anybody is in danger, ring 112. If the police should know now, ring 114.
error-muted = You cannot send messages to those you chose right now. Your draft is kept. If you are in danger, ring 112. You can still ring the police on 114. The municipality’s number is on its website. If you think this is wrong, find the case with /mine, and add that to it. If you have deleted the link to it, nobody can lift the pause for you, but it ends by itself.
error-answered-before = It has been answered, so it cannot be withdrawn. You can delete the link to you instead.
error-code-unknown = That reading code does not fit any case. Check each character on your receipt, and write the code again.
error-picture-not-one = That is not a picture I can use. Send it as an ordinary photo (JPEG, PNG or WebP), or put it in words.
error-picture-too-large = The picture is too large. Take a new one, or send it as an ordinary photo and not as a file: then Telegram makes it smaller.
error-picture-unreadable = The picture cannot be read. Send it again, or take a new one. You can also write what it shows.

## When something was given up

staff-dead-letter = A message could not be answered and was put aside: no. { $number } ({ $failure }). `lokalraad inbox` shows it.
given-up = If there is danger, ring 112. Sorry, I could not answer your message. It is not your fault. Try again, or write /menu. The message is kept locked until the fault is mended.

## The poster of a meeting (lokalraad poster). Plain text: no HTML here

poster-council = The local council of { $council }
poster-hosts = { $hosts ->
    [police] The police invite you
    [municipality] The municipality invites you
   *[both] Police and municipality invite you
    }
poster-kicker = Open lokalråd meeting
poster-when = When
poster-hours = { $begins }–{ $ends }
poster-where = Where
poster-online = { $also ->
    [only] Online: { $link }
   *[also] You can also join online: { $link }
    }
poster-online-scan = { $also ->
    [only] Online. You get the link when you scan the code.
   *[also] You can also join online. You get the link when you scan the code.
    }
poster-access = { $what ->
    [step-free] Step-free access
    [lift] Lift
    [loop] Hearing loop
   *[interpreter] Interpreter
    }
poster-spoken = Languages: { $languages }
poster-everybody = For everybody who lives or works in the area
poster-seats = { $seats ->
    [one] There is one seat. Scan the code, and say if you are coming.
   *[other] There are { $seats } seats. Scan the code, and say if you are coming.
    }
poster-follow = Be told if the meeting is moved or cancelled
poster-scan = Scan the code with your phone, and the meeting opens in Telegram. Or type the address:
poster-contact = Questions: { $contact }

## Cases, as residents write them

button-feedback = Write to police or municipality
feedback-typed-back = back, go back, one step back
feedback-typed-skip = skip it, without a picture, no picture, take the picture out, no place, no particular place
feedback-typed-on = write it here, go on, continue
feedback-typed-unsure = i do not know, i don't know, don't know, dont know, not sure, i am not sure, i'm not sure
feedback-typed-at = here, in, at, by, on, near, around
feedback-typed-police = police, the police, only the police
feedback-typed-municipality = municipality, the municipality, only the municipality
feedback-typed-both = both, both of them, police and municipality, the police and the municipality
feedback-not =
    <b>This is not a police report.</b>
    • Is there danger right now? Ring <b>112</b>.
    • Should something be reported, or has there been a crime? Ring <b>114</b>, or use politi.dk.
    • Nobody reads this around the clock.

    Tell police or municipality about safety where you live (in Danish: a <i>henvendelse</i>). It takes about five minutes, and you can stop at any time.
feedback-council = <b>Choose your municipality first.</b> Then you can write your message.
feedback-step = <i>Step { $step } of { $steps }</i>
feedback-ask = { $step ->
        [kind] <b>What is it about in { $council }?</b> Tap what fits best.
        [whom] <b>Who should have it?</b> It goes only to those you choose. If you choose both, each of them answers separately.
        [place] <b>Where is it?</b> Tap an area, or send a place on the map with the paper clip. I keep a place on the map only roughly: within about { -pin-metres } metres. Do not write your own address.
        [words] <b>Write what you want to tell them.</b> What happens, when and how often? Write what people do, not who they are or what they look like. Write it in one message of at most { $room } characters.
        [words-again]
            <b>You have written this:</b>

            <blockquote>{ $words }</blockquote>

            <b>Do you want to write more, or write it again?</b> Then write here. You choose afterwards whether the new part comes below it or in place of it. If it is good as it is, tap “Keep it as it is”.
        [picture-again] <b>Do you want another picture?</b> Send it here in the chat, or take this one out. There must be no people or number plates in it.
        [picture] <b>Do you want to send a picture with it?</b> Then send it here in the chat. There must be no people or number plates in it. I remove what is hidden in the file, such as where the picture was taken.
       *[answer]
            <b>Do you want an answer?</b> Those who read it see a number such as { $example } instead of your name.
            • <b>Yes:</b> You get the answer here in the chat. The way to you is kept apart, locked. Whoever runs Lokalråd can unlock it.
            • <b>No:</b> I keep no way to you. You can read the answer with the code on your receipt.
            Telegram knows your account, and a court can demand information.
    }
feedback-partner = { $partner ->
        [p] the police
        [m] the municipality
       *[pm] police and municipality
    }
feedback-whom = { $partner ->
        [p] The police
        [m] The municipality
       *[pm] Both
    }
feedback-whom-not = You cannot choose them here.
feedback-who-reads = Who can read it?
feedback-readers =
    <b>Who can read it?</b>

    • <b>The police:</b> the police’s coordinators for the lokalråd in { $council }. If you send it to the police only, the municipality can neither see it nor see that there is one.
    • <b>The municipality:</b> the municipality’s coordinators for the lokalråd in { $council }. If you send it to the municipality only, the police can neither see it nor see that there is one.
    • <b>Both:</b> both can read what you write. Each answers separately, and they cannot see each other’s answers and notes.

    To pass it on to the other, they need a reason, and you can read it.

    None of them sees your name unless you write it. Whoever runs Lokalråd can unlock both the text and the way to you. Police and municipality may have a duty to keep what you send, and others can ask to see it.
feedback-unsure = { $step ->
        [whom] If you are in doubt, tap “Who can read it?”.
       *[kind] If you are in doubt, choose what comes closest. You can change it at the end.
    }
feedback-early = <b>I have kept that for your text.</b> You can see and change it when you come to the text.
feedback-place-lead = Place:
feedback-place-taken = <b>The place is { $area }.</b>{ $kept ->
        [yes] {" "}I have kept what you wrote for your text too.
       *[no] { "" }
    }
feedback-place-unlisted = <b>I have kept that place for your text.</b> It is not on my list, but those who read it can see what you wrote.
feedback-beside =
    <b>Should this be in it?</b>

    <blockquote>{ $words }</blockquote>

    Your text already says: “{ $text }”{ $fits ->
        [yes] { "" }
       *[no] {" "}There is no room for both: it can be { $room } characters in all.
    }
feedback-beside-how = { $how ->
        [below] Yes, write it below
        [instead] Use it instead
       *[out] No, leave it out
    }
feedback-beside-done = { $how ->
        [below] <b>It now stands below in your text.</b>
        [instead] <b>It is your text now.</b>
       *[out] <b>It was left out.</b> Your text is as it was.
    }
feedback-place-said = { $pinned ->
        [yes] a place on the map (within about { -pin-metres } metres)
       *[no] no particular place
    }
feedback-pinned = <b>The place is now the one you sent from the map,</b> within about { -pin-metres } metres.{ $before ->
        [none] { "" }
       *[other] {" "}It has taken the place of “{ $before }”.
    }
feedback-no-place = No particular place
feedback-no-picture = Without a picture
feedback-picture-away = Take the picture out
feedback-answer-yes = Answer me here
feedback-answer-no = I do not want an answer
feedback-kind-chosen = <b>{ $kind }</b>
feedback-kind-unread = <b>In { $council }, nobody takes this here in the chat right now.</b> Use one of the other ways, or choose something else.
feedback-on = Write it here
feedback-other-kind = Choose something else
feedback-back = Back
feedback-keep = Keep it as it is
feedback-stop = Stop
feedback-go-on = Go on
feedback-anew = Begin anew
feedback-drop = Delete it
feedback-moved = <b>Your municipality is now { $council }, so your message goes there.</b> What you wrote is still here. Choose again what it is about, who should have it and where it is.
feedback-kept-here = <b>What you wrote has not been sent.</b> I keep it for { -draft-days } days.{ $words ->
        [none] { "" }
       *[other] {" "}Here it is, so that you can copy it:

        <pre>{ $words }</pre>
    }
feedback-one-left = { $left ->
        [m] <b>At the police in { $council }, nobody reads henvendelser right now.</b> At the municipality somebody does.
       *[p] <b>At the municipality in { $council }, nobody reads henvendelser right now.</b> At the police somebody does.
    } { $both ->
        [yes] Do you want to send it only there?
       *[no] Do you want to send it there instead? Then they read what you have written.
    } It has not been sent yet, and you can read it through first.
feedback-one-left-take = { $left ->
        [p] Yes, to the police
       *[m] Yes, to the municipality
    }
feedback-unfinished =
    <b>You are in the middle of a message</b>{ $kind ->
        [none] { "" }
       *[other] {" "}({ $kind })
    }.{ $words ->
        [none] { "" }
       *[other] {" "}You wrote: “{ $words }”
    }

    Do you want to go on with it or begin anew? If you begin anew, it is deleted.
feedback-left = <b>Your message has not been sent.</b> It is kept for { -draft-days } days. Write /feedback to go on.
feedback-stopped = <b>Your message has not been sent.</b> I keep it for { -draft-days } days, so that you can go on with it. If it should go now, delete it.
feedback-dropped = The message is deleted. Nobody has read it.
feedback-caption-not = There is no room for what you wrote under the picture, so it is not included.
feedback-unread = I could not find any words in your message.
feedback-edited = The text is changed.
feedback-long = { $cut ->
        [more] <b>There is no room for that, so it is not included.</b> There is room for { $room } characters in all.
        [yes] <b>Nothing of what you just wrote is included.</b> Telegram cut it into several messages. Together they have { $length } characters, and there is room for { $room }.
       *[no] <b>The text is too long and is not included.</b> It has { $length } characters, and there is room for { $room }.
    } Make it shorter, in one message.
feedback-picture-taken = { $album ->
        [yes] There is room for one picture, so I have taken the first one.
       *[no] The picture is included.
    }
feedback-picture = <b>The picture in your message.</b> What was hidden in the file has been removed.
feedback-picture-old = { $again ->
        [yes] The picture now stands further down.
       *[no] That picture is no longer included.
    }
feedback-acute-kept = What you wrote is kept in your message, but it has not been sent. Nobody reads it now.
feedback-preview =
    <b>Read it through before you send it.</b> This is how { $whom } in { $council } will see it:

    <b>About:</b> { $kind }
    <b>Place:</b> { $place }
    <b>Picture:</b> { $picture ->
        [yes] yes
       *[no] no
    }
    <b>Answer:</b> { $answer ->
        [yes] yes, here in the chat
        [code] can be read with the code on the receipt
       *[no] no
    }

    <blockquote>{ $words }</blockquote>
feedback-hidden-one = { $what ->
        [email] { $count ->
            [one] one e-mail address
           *[other] { $count } e-mail addresses
        }
        [cpr] { $count ->
            [one] one CPR number
           *[other] { $count } CPR numbers
        }
        [code] { $count ->
            [one] one reading code
           *[other] { $count } reading codes
        }
        [plate] { $count ->
            [one] one number plate
           *[other] { $count } number plates
        }
       *[phone] { $count ->
            [one] one telephone number
           *[other] { $count } telephone numbers
        }
    }
feedback-hidden = <b>Hidden:</b> { $what }. Those who read cannot see it.
feedback-kept = <b>Your own number or e-mail address stays in.</b> So those who read can see who you are.
feedback-keep-number = { $kept ->
        [yes] Hide it again
       *[no] It is my own – keep it
    }
feedback-hint = { $hint ->
        [names] <b>Have you written somebody’s name?</b> It is better to write what happens, where and when. It is up to you.
       *[appearance] <b>Have you written what somebody looks like?</b> It helps more to know what they do, where and when. It is up to you.
    }
feedback-acute = <b>If there is danger now, ring 112. Do not wait for an answer here.</b> Nobody reads this right away.
feedback-preview-end = <b>Shall it be sent?</b> You can change all of it first.
feedback-send = { $source ->
        [chat] Send
       *[other] Create
    }
feedback-change = { $step ->
        [kind] Change subject
        [whom] Change recipient
        [place] Change place
        [words] Change text
        [picture] Change picture
       *[answer] Change answer
    }
feedback-changed = It was changed, or something is missing. Read it through before you send it.
feedback-until = { $reason ->
        [abuse] The reason is threats or abuse.{" "}
        [flood] The reason is that the same was sent many times.{" "}
        [others] The reason is that it can harm others.{" "}
       *[none] { "" }
    }You can send again { $until }.
feedback-sent-stays = <b>That did not change what you sent.</b> If you chose to be answered here, you can add something with /mine. If not, you can write a new one.
feedback-receipt =
    <b>Your message has been received. It is called { $reference }.</b>

    It is with { $whom } in { $council }. A coordinator reads it in working hours on weekdays. Nobody reads around the clock.
    { $answer ->
        [yes] You get an answer here{ $due ->
            [none] { "" }
           *[other] . It is due by { $due }
        }. With /mine you can follow the case, add something or withdraw it.
       *[no] You will not be told. You can read the answer with the code{ $due ->
            [none] { "" }
           *[other] . It is due by { $due }
        }.
    }

    <b>Your reading code:</b>
    <code>{ $code }</code>
    Write the code here in the chat, and you see the case and the answers. It works from another phone too. Keep it: I cannot find it again. Everybody who has the code can read along.

    <b>This is not a police report.</b> If there is danger, ring <b>112</b>. If something should be reported, ring <b>114</b>, or use politi.dk.

## Cases, once they are sent

case = <b>Your case { $reference }</b>
    { $kind }, { $council }
    Place: { $place }{ $picture ->
        [yes] . With a picture
       *[no] { "" }
    }{ $split ->
        [none] { "" }
       *[other] . Split from { $split }
    }
case-part = { $partner ->
        [police] <b>The police:</b>
       *[municipality] <b>The municipality:</b>
    } { $state ->
        [received] received
        [assessing] being considered
        [forwarded] sent on
        [agenda] on the agenda of a meeting of the lokalråd
        [progress] being worked on
        [solved] solved
        [declined] not taking it further
        [passed] { $partner ->
            [police] passed on to the municipality
           *[municipality] passed on to the police
        }
       *[withdrawn] withdrawn by you
    }.{ $due ->
        [none] { "" }
       *[other] { $answered ->
            [yes] {" "}You have been answered.
           *[no] {" "}Answer due by { $due }.
        }
    }
case-began = <b>You wrote</b> ({ $when }):
case-words = <blockquote>{ $words }</blockquote>
case-no-words = <i>The text is deleted.</i>
case-entry = { $turn ->
        [added] <b>You added</b>
        [reply] { $partner ->
            [police] <b>Answer from the police</b>
           *[municipality] <b>Answer from the municipality</b>
        }
        [state] { $partner ->
            [police] <b>The police:</b>
           *[municipality] <b>The municipality:</b>
        } { $state ->
            [assessing] We are considering it
            [forwarded] We have sent it on
            [agenda] We have put it on the agenda of a meeting of the lokalråd
            [progress] We are working on it
            [solved] We have closed it as solved
            [declined] We are not taking it further
           *[received] It is open again
        }
        [extended] { $partner ->
            [police] <b>The police need more time</b>
           *[municipality] <b>The municipality needs more time</b>
        }
        [passed] { $partner ->
            [police] <b>The police have passed it on to the municipality</b>
           *[municipality] <b>The municipality has passed it on to the police</b>
        }
        [split] { $partner ->
            [police] <b>The police have split it in two.</b> The new one is called { $reference }
           *[municipality] <b>The municipality has split it in two.</b> The new one is called { $reference }
        }
       *[withdrawn] <b>You withdrew it</b>
    }{ $when ->
        [none] { "" }
       *[other] {" "}({ $when })
    }
case-look = See the case
case-add = Add something
case-withdraw = Withdraw it
case-cut = Delete the link to me
case-keep = No, keep it
case-go-on = Go on with your draft
case-mine = <b>Your cases</b>
case-mine-begun = <b>You are in the middle of a message.</b> It has not been sent.
case-listed = • <b>{ $reference }</b>, { $kind }{ $words ->
        [none] { "" }
       *[other] : “{ $words }”
    }
case-add-ask =
    <b>What do you want to add to { $reference }?</b> Write it in one message of at most { $room } characters. The time they have to answer then begins anew.

    This is not a police report. If there is danger, ring <b>112</b>.
case-add-many = It is not added, because you have sent a lot in a short time. If anybody is in danger, ring 112. If the police should know now, ring 114.
case-add-wordless = { $kind ->
        [voice] I cannot hear recordings. Put it in words.
       *[other] You can only add words here. Write what it shows.
    }
case-add-this = Add it to { $reference }
case-added = <b>It is added.</b>
case-not-amended = <b>That did not change what you added.</b> To correct it, tap “Add something”.
case-reply-not = <b>It is not added.</b> { $why ->
        [ended] The case has been withdrawn, so nothing more can be added. You can write a new one.
       *[unknown] There is no such case any more, or it is no longer linked to you. You can write a new one.
    } If anybody is in danger, ring <b>112</b>.
case-reply-words =
    You wrote:
    <blockquote>{ $words }</blockquote>
case-withdraw-ask =
    <b>Do you want to withdraw { $reference }?</b> Then the text and the picture are deleted, also what you added. Somebody may have read it already. Those you sent it to can still see that there was a case and that it was withdrawn. This cannot be undone.
case-withdraw-yes = Yes, withdraw it
case-withdrawn = <b>It is withdrawn, and the text is deleted.</b>
case-cut-ask =
    <b>Do you want to delete the link between you and { $reference }?</b> Then I no longer keep that it is yours. It is still read and answered, but you are not told, and you cannot add anything or withdraw it. This cannot be undone.{ $paused ->
        [yes] {" "}<b>You are paused because of it.</b> The pause ends on the day you were told, but afterwards nobody can lift it earlier, and you cannot say in it that the pause is wrong.
       *[no] { "" }
    }

    The answer can still be read with the reading code on your receipt. Without the code you cannot read it. Telegram has its own copy of the chat.
case-cut-yes = Yes, delete the link
case-cut-done = <b>There is no link between you and { $reference } any more.</b> It is answered all the same. Write the reading code here when you want to read the answer.
case-read = <i>Read with the reading code. Here you can only read.</i>
case-read-other = See { $reference }
case-letter = { $turn ->
        [reply] { $partner ->
            [police] <b>Answer from the police to your case { $reference }</b>
           *[municipality] <b>Answer from the municipality to your case { $reference }</b>
        }
       *[other] { $partner ->
            [police] <b>News from the police about your case { $reference }</b>
           *[municipality] <b>News from the municipality about your case { $reference }</b>
        }
    } ({ $kind })
case-letter-reply = <i>Do you want to answer? Reply to this message, or tap “Add something”.</i>
case-letter-until = Answer now due by { $due }.
case-letter-split = The reading code on your receipt works for the new one too.
case-muted =
    <b>Until { $until }, you cannot send messages to those who got { $reference }.</b> { $reason ->
        [abuse] The reason is threats or abuse.
        [flood] The reason is that the same was sent many times.
       *[others] The reason is that what was sent can harm others.
    }

    Do you think that is wrong? Tap “Add something” and write why. They can then look at it again. If you are in danger, ring <b>112</b>. You can still ring <b>114</b>.
case-fading = <b>You have a message that has not been sent.</b> It is deleted { $until }. If you want to send it, go on with it.

## Cases: letters to coordinators. Nothing that the resident wrote ever stands here

inbox-news = { $what ->
    [new] <b>New case: { $reference }</b>
    [added] <b>The resident has added something to { $reference }</b>
    [withdrawn] <b>The resident has withdrawn { $reference }</b>
    [passed] <b>{ $reference } has been passed on to you</b>
    [due] <b>{ $reference } is waiting for an answer</b>
    [second] <b>{ $reference } is still waiting for an answer</b>
   *[admin] <b>{ $reference } has waited too long for an answer</b>
    }
inbox-news-acute = <b>The text may be about danger. Read it now.</b> If anybody is in danger, ring <b>112</b>.
inbox-news-about = { $kind } · { $council } · to { $partner ->
    [police] the police
   *[municipality] the municipality
    }
inbox-news-due = { $what ->
    [withdrawn] The text is deleted, and no answer is needed.
    [due] It was due { $due }. Answer the resident, or extend the time if that was not done before.
    [second] It was due { $due }, and nobody has answered. Take it if you can. If not, see to it that a coordinator does.
    [admin] It was due { $due }, and still nobody has answered. See to it that a coordinator answers.
   *[other] Answer by { $due }.
    }
inbox-letter-look = See the case
inbox-letter-open = See the cases
inbox-digest =
    <b>Cases</b>

    { $counted }

    { $where }
inbox-digest-counted = { $what ->
    [new] { $count ->
        [one] One is new since the last time.
       *[other] { $count } are new since the last time.
    }
    [added] { $count ->
        [one] The resident has added something to one since the last time.
       *[other] Residents have added something to { $count } since the last time.
    }
    [withdrawn] { $count ->
        [one] One was withdrawn since the last time.
       *[other] { $count } were withdrawn since the last time.
    }
   *[late] { $count ->
        [one] One is overdue.
       *[other] { $count } are overdue.
    }
    }
inbox-posted = New case { $reference }

## The inbox: what coordinators see of henvendelser

inbox-partner = { $partner ->
    [police] The police
   *[municipality] The municipality
    }
inbox-state-name = { $state ->
    [received] received
    [assessing] being assessed
    [forwarded] sent on
    [agenda] on the agenda
    [progress] in progress
    [solved] solved
    [declined] not taken further
    [passed] passed to the other partner
   *[withdrawn] withdrawn by the resident
    }
inbox-list = <b>{ $which ->
    [a] All cases
    [f] Finished cases
   *[o] Open cases
    }</b>: { $count }{ $filters ->
    [none] {""}
   *[other] {""} ({ $filters })
    }
    With you in all: { $open } open, { $finished } finished. The one that has waited longest comes first.
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
   *[other] {""} · answer by { $due }
    }{ $whose ->
    [nobody] {""}
    [me] {""} · you have it
   *[other] {""} · no. { $whose } has it
    }
inbox-mark = { $mark ->
    [acute] ACUTE
    [overdue] OVERDUE
    [both] Both
   *[merged] merged with another
    }
inbox-open = { $reference }{ $partner ->
    [none] {""}
   *[other] {""} · { $partner }
    }
inbox-filter = { $filter ->
    [which-o] Open
    [which-a] All
    [which-f] Finished
    [whose-m] Mine
    [whose-u] Nobody has it
    [late] Overdue
    [kind] Subject
    [label] Label
   *[council] Municipality
    }
inbox-choose = { $of ->
    [kind] <b>Which subject do you want to see?</b>
    [label] <b>Which label do you want to see?</b>
   *[council] <b>Which municipality do you want to see?</b>
    }
inbox-any = { $of ->
    [kind] All subjects
    [label] All labels
   *[council] All municipalities
    }
inbox-search = Search
inbox-search-again = Search again
inbox-ask-search =
    <b>What do you want to look for?</b>
    Write words from a case, an answer or a note, or a number such as { $example }. I look in your own cases only, and do not keep the words.
inbox-found = { $count ->
    [0] <b>None of your cases fits:</b> { $words }
    [one] <b>One case fits:</b> { $words }
   *[other] <b>{ $count } cases fit:</b> { $words }
    }{ $more ->
    [yes] {""} Here are the { $shown } that have waited longest. Write more words to find fewer.
   *[no] {""}
    }
inbox-back = To the inbox
inbox-to-case = Back to { $reference }
inbox-head = <b>{ $reference }</b> · { $kind } · { $council } · { $partner }
inbox-acute = <b>ACUTE:</b> The text sounded as if somebody might be in danger. Read it now. If anybody is in danger, ring 112.
inbox-stands = <b>Status:</b> { $state } (since { $day })
inbox-due = { $overdue ->
    [yes] <b>Overdue:</b> The resident should have had an answer by { $day }.
   *[no] <b>Answer by:</b> { $day }
    }{ $extended ->
    [yes] {""} The time has been extended.
   *[no] {""}
    }
inbox-assignee = <b>Assigned to:</b> { $whose ->
    [nobody] nobody yet
    [me] you
   *[other] staff member no. { $whose }
    }
inbox-labels = <b>Labels:</b> { $labels }
inbox-shared = { $other ->
    [police] The police also have a part of this case.
   *[municipality] The municipality also has a part of this case.
    }
inbox-into = It is answered together with { $reference }.
inbox-split-from = It was split from { $reference }.
inbox-muted = The sender is paused and cannot send you new cases until { $until }.
inbox-words = <blockquote>{ $words }</blockquote>
inbox-words-gone = <i>The text is deleted. The resident took it back.</i>
inbox-place = <b>Place:</b> { $place ->
    [pin] a place on the map (within about { -pin-metres } metres)
    [none] not said
   *[other] { $place }
    }
inbox-received = <b>Received:</b> { $at }{ $source ->
    [phone] {""} by phone
    [paper] {""} on paper
    [meeting] {""} at a meeting
   *[chat] {""} in the chat
    } · answer in { $language ->
    [en] English
   *[da] Danish
    }
inbox-answerable = { $answerable ->
    [yes] The resident wants an answer in the chat. You cannot see who it is.
   *[no] Nobody is told in the chat. Your answer can be read with the reading code.
    }
inbox-entry = { $turn ->
    [added] <b>The resident added</b>
    [note] <b>NOTE, for colleagues only</b>
    [reply] <b>Answer to the resident</b>
    [state] <b>Status: { $state }</b>
    [extended] <b>The time was extended</b>
    [passed] <b>Passed to the other partner</b>
    [merged] <b>Merged with { $reference }</b>
    [split] <b>Split: a part became { $reference }</b>
   *[withdrawn] <b>The resident withdrew the case</b>
    } · { $at }{ $by ->
    [none] {""}
    [me] {""} · you
   *[other] {""} · no. { $by }
    }{ $delivery ->
    [waiting] {""} · waiting to be sent
    [sent] {""} · sent to { $number } ✓ (can also be read with the code)
    [failed] {""} · could not be delivered
    [readable] {""} · read with the code
   *[none] {""}
    }
inbox-entry-words = <blockquote>{ $words }</blockquote>
inbox-note-words = <i>{ $words }</i>
inbox-similar = Perhaps alike: { $references }
inbox-whole = See the whole text
inbox-whole-head = <b>{ $reference }</b>, the whole text, page { $page } of { $pages }
inbox-page-before = ‹ Previous page
inbox-page-after = Next page ›
inbox-picture = See the photo
inbox-picture-said = The photo of { $reference }. It is noted that you opened it.
inbox-no-picture = There is no photo any more.
inbox-pin = See the place on the map
inbox-pin-title = { $reference }, about here
inbox-no-pin = There is no place on the map any more.
inbox-other-side = { $partner ->
    [police] See the police's part
   *[municipality] See the municipality's part
    }
inbox-reply = Answer the resident
inbox-note = Write a note (colleagues only)
inbox-move = Change status
inbox-assign = Assign
inbox-label = Labels
inbox-more = More
inbox-more-what = <b>{ $reference }</b>: What do you want to do?
inbox-extend = Extend the time
inbox-assign-what = <b>Who sees to { $reference }?</b>
inbox-assign-to = { $whose ->
    [nobody] Nobody
    [me] Me
   *[other] No. { $whose }
    }
inbox-assigned = { $whose ->
    [nobody] Nobody has it now.
    [me] You have it now.
   *[other] Staff member no. { $whose } has it now.
    }
inbox-labels-what = <b>Labels on { $reference }</b>. Tap to put a label on or take it off. The resident does not see them.
inbox-move-what = <b>{ $reference }</b> is now: { $state }. What should the status be? The resident can see it.
inbox-ask = { $what ->
    [pass] <b>Write to the resident why { $reference } is passed on.</b>
    [split] <b>Write the part of { $reference } that should stand alone</b>, in the resident's own words. It becomes a new case, and the resident can see its number.
    [reply] <b>Write the answer to { $reference }.</b>
    [extend] <b>Why do you need more time for { $reference }?</b> The time to answer becomes { $days } days longer. That can be done once, and the resident sees your reason.
    [forwarded] <b>Whom was { $reference } sent on to, and why?</b> Write it to the resident.
    [declined] <b>Why do you not take { $reference } further?</b> Write the reason to the resident.
    [solved] <b>What was done about { $reference }?</b> Write it to the resident.
    [agenda] <b>{ $reference } goes on the agenda.</b> What do you want to write to the resident about it?
    [progress] <b>{ $reference } is in progress.</b> What do you want to write to the resident about it?
   *[assessing] <b>{ $reference } is being assessed.</b> What do you want to write to the resident about it?
    }
    At most { $most } characters. You see it before it is sent. { $language ->
    [en] The resident uses Lokalråd in English.
   *[da] The resident uses Lokalråd in Danish.
    }{ $answerable ->
    [yes] {""}
   *[no] {""} The resident is not told in the chat, but can read it with their reading code.
    }
inbox-without-words = Write nothing
inbox-unread = I cannot read that as text. Write it in words.
inbox-too-long = The text is too long: { $length } characters. There is room for { $most }. Write it shorter.
inbox-preview = { $what ->
    [split] <b>This becomes a new case, split from { $reference }.</b> The resident can see its number
   *[other] <b>This is sent to { $reference }</b>
    }{ $what ->
    [pass] {""} with the news that it is passed on
    [split] {""}
    [reply] {""}
    [extend] {""} with the news that the time is { $days } days longer
    [forwarded] {""} with the status: sent on
    [declined] {""} with the status: not taken further
    [solved] {""} with the status: solved
    [agenda] {""} with the status: on the agenda
    [progress] {""} with the status: in progress
   *[assessing] {""} with the status: being assessed
    }:
    { $wordless ->
    [yes] <i>(no words)</i>
   *[no] <blockquote>{ $words }</blockquote>
    }
    { $answerable ->
    [yes] To change something, edit your message, or write a new one.
   *[no] The resident is not told in the chat, but can read it with their reading code. To change something, edit your message, or write a new one.
    }
inbox-preview-also = It is also sent to those that are answered together with it: { $references }.
inbox-send = { $what ->
    [pass] Pass on and send
    [split] Split
    [reply] Send the answer
    [extend] Extend and send
   *[other] Change status and send
    }
inbox-drop = Do not send
inbox-done = { $what ->
    [pass] <b>{ $reference } is passed on.</b> The resident can see it.
    [split] <b>{ $reference } is split.</b> Here is the new case. The resident can see its number.
    [reply] <b>Sent to { $reference }.</b>
    [extend] <b>The time for { $reference } is extended.</b> The resident can read the reason.
   *[other] <b>{ $reference } has a new status.</b> The resident can see it.
    }
inbox-words-changed = The text has changed since. This is how it reads now:
inbox-dropped = Nothing was sent.
inbox-too-late = Nothing is waiting to be sent. Here is the case as it is now.
inbox-left =
    <b>This was not sent to { $reference }:</b>
    <blockquote>{ $words }</blockquote>
inbox-begin-again = Begin again
inbox-not-amended = { $sent ->
    [yes] It was sent to { $reference } and cannot be changed. Write a new answer if something is to be put right.
   *[no] That text was not sent, so your edit changes nothing.
    }
inbox-ask-note =
    <b>Write a note on { $reference }.</b> Only colleagues see it, never the resident.
    At most { $most } characters. Numbers such as CPR and telephone are hidden.
inbox-noted = <b>Note saved.</b> The resident does not see it.
inbox-note-stays = A note cannot be changed. Write a new one if something is to be put right.

## Cases: pass on, merge, split, keep from writing

inbox-pass = { $partner ->
    [police] Pass on to the municipality
   *[municipality] Pass on to the police
    }
inbox-pass-ask = <b>Why should { $partner ->
    [police] the municipality
   *[municipality] the police
    } have { $reference }?</b>
    They get what the resident has written, but not your notes and answers. The ground is kept. Next you write to the resident why.
inbox-ground = { $ground ->
    [consent] The resident said yes
    [task] It is their task
   *[danger] To keep somebody from harm
    }
inbox-merge = Merge with another one
inbox-merge-ask = <b>Which case shall { $reference } be answered together with?</b>
    { $similar ->
    [some] These look alike. Tap one of them, or write the number of another one.
   *[none] Write its number.
    }
inbox-merge-unread = That is not the number of a case. It looks like { $example }.
inbox-merge-itself = { $reference } is the one you are in. Choose another one to merge it with.
inbox-merge-offer = <b>Shall { $reference } be answered together with { $into }?</b> Then answers and status of { $into } go to both residents. They do not get to see each other's text.
inbox-merge-yes = Yes, merge them
inbox-merge-other = No, another one
inbox-merged = <b>{ $reference } is now answered together with { $into }.</b>
inbox-unmerge = Answer it by itself again
inbox-unmerged = <b>{ $reference } is now answered by itself.</b>
inbox-split = Split into two cases
inbox-mute = Pause the sender
inbox-mute-ask = <b>Pause whoever wrote { $reference }?</b> For some days the resident then cannot send new cases to { $partner ->
    [police] the police
   *[municipality] the municipality
    }. You cannot see who it is. The resident is told the reason, and can add something here if it is wrong. Why?
inbox-mute-reason = { $reason ->
    [abuse] Threats or abuse
    [flood] The same again and again
   *[others] It can harm others
    }
inbox-mute-days-ask = <b>For how long?</b> The reason: { $reason ->
    [abuse] threats or abuse
    [flood] the same again and again
   *[others] it can harm others
    }. The resident is told at once.
inbox-mute-days = { $days ->
    [one] One day
   *[other] { $days } days
    }
inbox-muted-now = <b>Whoever wrote { $reference } is paused.</b> The resident is told.
inbox-unmute = End the pause
inbox-unmuted = <b>The pause is over.</b> Whoever wrote { $reference } can send you cases again. If the resident has deleted the link to it, the pause ends only on the day they were told.

## Cases: several at once

inbox-pick = Choose several
inbox-pick-ask = <b>Choose those you want to do the same with.</b> { $count ->
    [0] None is chosen.
    [one] One is chosen.
   *[other] { $count } are chosen.
    }
inbox-pick-one = { $reference } · { $kind }{ $partner ->
    [none] {""}
   *[other] {""} · { $partner }
    }
inbox-pick-on = On with { $count }
inbox-pick-tap = There is nothing to write here. Tap those you want to choose.
inbox-pick-full = You can choose at most { $most } at a time, so the last one is not chosen.
inbox-pick-gone = None are chosen any more. Tap “Choose several” to begin again.
inbox-together-ask = <b>What do you want to do with { $count ->
    [one] this one
   *[other] these { $count }
    }?</b>
    { $references }
inbox-together-assign = { $whose ->
    [me] I take them
    [nobody] Nobody has them
   *[other] No. { $whose } takes them
    }
inbox-together-one = { $reference }: { $state }{ $whose ->
    [nobody] {""}
    [me] {""}, with you
   *[other] {""}, with no. { $whose }
    }
inbox-together-label = Label: { $label }
inbox-together-back = Back
inbox-together-words = <b>New status: { $state }.</b> What do you want to write to { $count ->
    [one] the resident
   *[other] the { $count } residents
    }? Everybody gets the same words. At most { $most } characters. You see it before it is sent.
inbox-together-preview = <b>This is sent to { $references }</b> with the status: { $state }

    <blockquote>{ $words }</blockquote>

    To change something, edit your message, or write a new one.
inbox-together-send = { $count ->
    [one] Change status and send
   *[other] Change status and send to { $count }
    }
inbox-together-done = { $count ->
    [0] <b>None was changed.</b>
    [one] <b>One was changed.</b>
   *[other] <b>{ $count } were changed.</b>
    }
inbox-together-amended = { $sent ->
    [yes] It was sent and cannot be changed.
   *[no] That text was not sent, so your edit changes nothing.
    }

## Cases: take out

inbox-take-csv = Get the list (CSV)
inbox-take-xlsx = Get the list (XLSX)
inbox-take-case = Get the case (JSON)
inbox-file = Cases
inbox-taken-rows = { $count ->
    [0] The list is empty.
    [one] One case.
   *[other] { $count } cases.
    } It is noted that you took the list. The file is not locked: keep it only where it may be.
inbox-taken-case = Everything about { $reference } as you see it. It is noted that you took it. The file is not locked: keep it only where it may be.
inbox-column = { $column ->
    [reference] Number
    [council] Municipality
    [partner] With
    [kind] Topic
    [area] Area
    [source] Came
    [received_at] Received
    [state] Status
    [since] Since
    [due_at] Answer due
    [assignee] Responsible
    [labels] Labels
    [acute] Acute
    [answered] Answered
   *[words] Text
    }
inbox-source = { $source ->
    [phone] by telephone
    [paper] on paper
    [meeting] at a meeting
   *[chat] in the chat
    }
inbox-yes-no = { $value ->
    [yes] yes
   *[no] no
    }

## Cases: create for a resident

inbox-enter = Create for a resident
inbox-enter-where = <b>In which municipality?</b>
inbox-enter-how = <b>How did it come?</b> Afterwards you get a receipt for the resident.
inbox-enter-source = { $source ->
    [phone] The resident rang
    [paper] On paper
   *[meeting] At a meeting
    }
inbox-enter-sure = <b>You are writing another case.</b> It is deleted if you begin this one.
inbox-enter-sure-yes = Delete it and begin this one
inbox-enter-apart = You can only create a case with the police or the municipality where you are a coordinator yourself. Change who gets it.
inbox-entering = <b>You are creating a case for a resident</b> who { $source ->
    [phone] rang
    [paper] wrote on paper
   *[meeting] came to a meeting
    }. Write what the resident told you. The resident's name, address and number do not belong in it.
inbox-entered =
    <b>The case is created. It is called { $reference }.</b>

    It is with { $whom } in { $council }. Answer due by { $due }.

    <b>The resident's reading code:</b>
    <code>{ $code }</code>
    Give the resident the number and the code now, or print the receipt below. The code stands only here, and I cannot find it again. Please delete the message afterwards.
inbox-slip-file = The receipt to print. Delete the file when the resident has it.
slip-title = Receipt for your case
slip-reference = Number
slip-code = Reading code
slip-told = { $line ->
    [about] The case is about: { $kind }. It is with { $whom } in { $council }.
    [due] Answer due by { $due }. Cases are read in working hours on weekdays, not around the clock.
    [read] How to read the answer: open Telegram, find { $bot }, and write the reading code. You need not say who you are.
    [keep] Take care of the code. Everybody who has it can read along, and nobody can find it again. If you do not use Telegram, ask whoever gave you the number.
   *[not] If there is danger, ring 112. This is not a police report. To report something, ring 114 or use politi.dk.
    }
slip-scan = Scan, and write the code in Telegram

## Cases: news of new ones, also in a group. The group gets numbers only

inbox-brief = News of new ones
inbox-briefing-ask = <b>When do you want to hear of new cases?</b> What the resident wrote never stands in the message.

    { $groups ->
    [some] You can stop the groups that get the numbers of new cases here.
   *[none] If a group is to get the numbers of new cases, put me in the group, and write /inbox there.
    }
inbox-briefing = { $daily ->
    [1] Once a day
   *[0] At once
    }
inbox-briefing-chosen = Saved.
inbox-desk-ask = <b>Should I write here when there is a new case?</b> I write only the number of the case. Everybody in the group can see it.
inbox-desk-button = { $does ->
    [open] Yes: { $partner ->
        [police] the police
       *[municipality] the municipality
    } in { $council }
   *[close] Stop: { $partner ->
        [police] the police
       *[municipality] the municipality
    } in { $council }
    }
inbox-desk-said = { $did ->
    [opened] From now on I write here when there is a new case with { $partner ->
        [police] the police
       *[municipality] the municipality
    } in { $council }. A coordinator can stop it here or with /inbox.
   *[closed] I no longer write in the group about cases with { $partner ->
        [police] the police
       *[municipality] the municipality
    } in { $council }.
    }
