// What this page does not show, with questions for a class, in English: apart from the page's words, because it is fetched when someone looks.
// The figures are those of docs/results.md and, where a text says so, of the paper on InstructGPT (Ouyang et al. 2022).

export const EN_LIMITS = {
  title: 'What this does not show',
  intro:
    'Everything here is trained before your eyes, with the same steps by which InstructGPT was made. That is not the same as a large chat model. Here is what does not carry over.',
  sections: [
    {
      title: 'The models are tiny',
      text: 'The models here have 0.15 or 0.9 million parameters; the largest InstructGPT had 175 billion. They write short texts about an invented world, with a vocabulary of 768 tokens. They know no facts about ours, cannot follow an argument, and have nothing to hide. Whatever large models can do only because they are large is missing here.',
    },
    {
      title: 'The world is simple enough to be checked',
      text: 'A program can tell of each text here whether it is true, polite and to the point. That is why this page can draw the score that was really wanted beside the judge’s. For texts about our world no such program exists. Outside this page, nobody sees that second line.',
    },
    {
      title: 'Whose preferences are learnt',
      text: 'Here they are yours, or your class’s. The rankings behind the examples that come with the page were given by programs that follow our taste as authors. For InstructGPT, about forty people were hired and chosen by how often they agreed with the researchers; they worked with written instructions. Two of them agreed on 73 % of pairs. Whoever writes the instructions and chooses the people decides a great deal before anything is trained.',
    },
    {
      title: 'One judge for everybody',
      text: 'A reward model gives each text one number, whoever asks. Where people disagree, it learns something in between, or sides with the larger group. It does not know that there was a disagreement. The matrix and the camps of a class show what is lost in that number.',
    },
    {
      title: 'A preference is not knowledge',
      text: 'A judge learns which texts were chosen, not why. After 3,000 rankings, the judge of our smaller model tells a true answer from a false one of the same form in 48 % of pairs, which is no better than a coin. A model trained with it writes more politely, not more truthfully. Texts differ in several things at once, so a choice also favours things that nobody meant.',
    },
    {
      title: 'A higher score is not a better text',
      text: 'Without the leash, the judge’s score of our smaller model rose from .15 to 1.4 while the score that was really wanted fell from .49 to .07, in all ten runs. With the leash and our settings, the answers of the larger one beat those from before PPO on 67 % of prompts by that score. How strong a leash other models need does not follow from that.',
    },
    {
      title: 'Few picks, few votes',
      text: 'Twenty picks or ten votes say little. Look at the ranges beside the numbers: with ten votes of which seven are for one model, its true share lies, with 95 % certainty, anywhere from 40 to 89 %. Two runs that differ only in their seed also give different texts. A difference between two pupils’ models may be one between two seeds.',
    },
    {
      title: 'What was left out',
      text: 'This page ends where the model has been trained. It does not show how a model is tested for misuse, how it deals with long conversations, who may use it and for what, what the work of ranking is like when the texts are upsetting, or what training at a large scale costs.',
    },
  ],
  questionsTitle: 'Questions for a class',
  questions: [
    'Look at the pair that you disagreed on most. Is one of the two texts right? Who should decide it if a million people get the answer?',
    'Should the judge follow the majority of the class? What could be done instead for the smaller camp?',
    'Did you ever take a text for a reason that the readable judge cannot name? What will the model learn from that choice?',
    'You have a day and one hundred rankings. Whom do you ask, and what do you tell them before they begin?',
    'Your model now writes more of what you picked. What does it do worse than before? How would you find out?',
    'Somebody shows you a chart on which the score rises. What would you ask before you believe that the model has become better?',
    'What would change if people who profit from the answers did the ranking?',
    'Which of the things that you saw here do you expect of a large chat model, too, and which not? What would you need in order to check?',
  ],
  source:
    'Our own figures are in docs/results.md of the source code, with the commands that measure them; those on InstructGPT are from the paper (Ouyang et al. 2022, arXiv 2203.02155).',
};

export type LimitsWords = typeof EN_LIMITS;
