# Everything Lokalråd says in English. HTML as in Telegram: <b>, <i>, <a href="">. Values in { } are always plain text.
# Keys and values are the same in every language; tests/test_promises.py sees to it.

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
command-tiltag = See what is being done for safety
command-hjaelp = How to use Lokalråd
command-indstillinger = Change language or municipality
command-privatliv = See, download or erase what I have kept about you
command-annuller = Stop what you are in the middle of

## Words that can be typed instead of tapping (separated by commas)

words-start = start again, begin, restart
words-menu = main menu, topics, topic, back, back to the menu, show topics
words-help = help, help with the bot, help menu
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

notice-version = 2
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
    • whether you have blocked me, so that I leave you alone

    I do not keep your name or username. What you write is kept locked until I have answered. Then it is erased. If I have no answer, you can ask me to save the question for the local council. You see first what will be saved, and nobody can see that it is from you. You can see, download and erase it all at any time with /privacy.

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
    • /initiatives: see what is being done for safety. “/initiatives Herlev” shows it for Herlev
    • /settings: change language or municipality
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
nothing-to-cancel = You were not in the middle of anything, so there is nothing to stop.

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
save-masked = I have made unreadable what looked like people's numbers and addresses.
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
privacy-waiting = { $count ->
        [one] I have not answered one message from you yet. It is kept locked, and erased when I have.
       *[other] I have not answered { $count } messages from you yet. They are kept locked, and erased when I have.
    }
privacy-no-more = I have nothing else.
privacy-always = What you write is erased when I have answered. Nobody else reads it here. Questions you have asked me to save for the local council are not tied to you: I cannot tell which ones are yours. If something goes wrong, a message may be kept locked until the fault is mended.
privacy-rights = You can download it all as a file or erase it. Tap a button, or write “download my data” or “erase my data”.
privacy-nothing = <b>I have kept nothing about you.</b> That only happens if you say yes. You do that with /start.
privacy-export = Here is everything I have kept about you. The file is JSON: any text program can read it.
privacy-erase-ask = <b>Shall I erase everything about you?</b> All of it is gone at once, also what you are in the middle of. It cannot be undone. Tap a button, or write “yes” or “no”.
privacy-erased = <b>Everything about you is erased.</b> Telegram still has its own copy of the chat. Delete the chat in Telegram if that should go too. You can always start again with /start.
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

## When something cannot be done

error-council-unknown = I do not know that municipality. I cover the 11 municipalities of Vestegnen.
error-notice-not-accepted = You have not said yes to my keeping anything, so it was not done. Write /start if you want to begin.

## When something was given up

staff-dead-letter = A message could not be answered and was put aside: no. { $number } ({ $failure }). `lokalraad inbox` shows it.
given-up = If there is danger, ring 112. Sorry, I could not answer your message. It is not your fault. Try again, or write /menu. The message is kept locked until the fault is mended.
