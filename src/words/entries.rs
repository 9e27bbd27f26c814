//! Evidence, entries of working life, and what looks like it names somebody.

words! {
    const A_TEMPLATE = "a template";

    const CONFLICT_RESOLUTION = "Conflict resolution";
    const EQUALITY_DIVERSITY_AND_HUMAN_RIGHTS = "Equality, diversity and human rights";
    const FIRE_SAFETY = "Fire safety";
    const HEALTH_SAFETY_AND_WELFARE = "Health, safety and welfare";
    const INFECTION_PREVENTION_AND_CONTROL = "Infection prevention and control";
    const INFORMATION_GOVERNANCE_AND_DATA_SECURITY = "Information governance and data security";
    const MOVING_AND_HANDLING = "Moving and handling";
    const PREVENTING_RADICALISATION = "Preventing radicalisation";
    const RESUSCITATION = "Resuscitation";
    const SAFEGUARDING_ADULTS = "Safeguarding adults";
    const SAFEGUARDING_CHILDREN = "Safeguarding children";

    const SOMETHING_TO_SIGN = "Something to sign";

    const THE_NAME_OF_WHO_SIGNS = "The name of who signs";

    const ASKS_ABOUT_SOMETHING_UNKNOWN = "it asks about something this version does not know";

    const WHAT_IT_IS_ABOUT = "What it is about";

    const LOOKS_LIKE_NHS_NUMBER = "This looks like an NHS number. Leave it out if it belongs to somebody you cared for.";
    const LOOKS_LIKE_DATE_OF_BIRTH = "This looks like a date of birth. An age, such as \"in his seventies\", is enough.";
    const LOOKS_LIKE_HOSPITAL_NUMBER = "This looks like a hospital number. Leave it out.";
    const LOOKS_LIKE_POSTCODE = "This looks like a postcode. A kind of place, such as \"at home\", is enough.";
    const LOOKS_LIKE_EMAIL_ADDRESS = "This looks like an e-mail address. Leave it out.";
    const LOOKS_LIKE_TELEPHONE_NUMBER = "This looks like a telephone number. Leave it out.";
    const LOOKS_LIKE_PERSONS_NAME = "This looks like a person's name. Write \"a lady\" or \"a gentleman\" instead.";
    const LOOKS_LIKE_BED = "This looks like somebody's bed. Write \"on the ward\" instead.";

    const A_TITLE = "A title";
    const THE_TEXT = "The text";
    const THE_SETTING = "The setting";
    const HOW_IT_SHOWS_IT = "How it shows it";
    const THAT_ANSWER = "That answer";

    const THE_DESCRIPTION = "The description";

    const THE_EVIDENCE = "the evidence";

    const DIRECT_OBSERVATION = "Direct observation";
    const REFLECTIVE_ACCOUNT = "Reflective account";
    const WITNESS_TESTIMONY = "Witness testimony";
    const EXPERT_WITNESS = "Expert witness";
    const PROFESSIONAL_OR_CASE_DISCUSSION = "Professional or case discussion";
    const CERTIFICATE = "Certificate";
    const SUPERVISION_RECORD = "Supervision record";
    const FEEDBACK_FROM_SERVICE_USERS = "Feedback from people who use the service";
    const WORK_PRODUCT = "Work product";
    const SIMULATION = "Simulation";
    const PRIOR_LEARNING = "Prior learning";
    const ABOUT_DIRECT_OBSERVATION = "Someone watched you do it.";
    const ABOUT_REFLECTIVE_ACCOUNT = "You did it, and you write what you learned.";
    const ABOUT_WITNESS_TESTIMONY = "Someone who was there describes it.";
    const ABOUT_EXPERT_WITNESS = "A specialist who saw your work describes it.";
    const ABOUT_DISCUSSION = "You talked it through with a professional.";
    const ABOUT_CERTIFICATE = "You finished training and have proof.";
    const ABOUT_SUPERVISION_RECORD = "Notes of a supervision meeting.";
    const ABOUT_FEEDBACK = "Someone you supported, or their family, said how it went.";
    const ABOUT_WORK_PRODUCT = "Something you made at work, with names removed.";
    const ABOUT_SIMULATION = "You practised it in a training room.";
    const ABOUT_PRIOR_LEARNING = "You learned it before this post.";
    const WHO_OBSERVED_YOU = "Who observed you?";
    const WHAT_IS_THEIR_ROLE = "What is their role?";
    const WHAT_DID_YOU_LEARN = "What did you learn?";
    const WHO_SAW_IT = "Who saw it?";
    const WHO_IS_THE_SPECIALIST = "Who is the specialist?";
    const WHAT_IS_THEIR_SPECIALITY = "What is their speciality?";
    const WHO_DID_YOU_TALK_WITH = "Who did you talk with?";
    const WHAT_DID_YOU_AGREE = "What did you agree?";
    const WHO_GAVE_THE_TRAINING = "Who gave the training?";
    const WHAT_LEVEL_IS_IT = "What level is it?";
    const WHEN_DOES_IT_RUN_OUT = "When does it run out?";
    const WHO_IS_YOUR_SUPERVISOR = "Who is your supervisor?";
    const WHAT_DID_YOU_AGREE_TO_DO = "What did you agree to do?";
    const HOW_WAS_THE_FEEDBACK_GIVEN = "How was the feedback given?";
    const WHO_IS_IT_FROM_NO_NAMES = "Who is it from? No names.";
    const WHICH_PART_IS_YOUR_OWN_WORK = "Which part is your own work?";
    const WHAT_WAS_PRACTISED = "What was practised?";
    const WHO_RAN_IT = "Who ran it?";
    const WHERE_DID_YOU_LEARN_IT = "Where did you learn it?";
    const WHEN_DID_YOU_LEARN_IT = "When did you learn it?";
    const A_KIND_OF_EVIDENCE = "a kind of evidence";

    const FILE_CAN_DO_THINGS = "This sort of file can do things when it is opened. It is kept, and not shown.";
    const NAME_SAYS_SOMETHING_ELSE = "The name of this file says it is something else than it is. It is kept, and not shown.";
    const MAY_SAY_WHERE_IT_WAS_TAKEN = "This sort of picture or film may say where and when it was taken. Save it as a JPEG first, and that is taken out.";
    const PDF_CAN_DO_THINGS = "This PDF can do things when it is opened. It is kept, and not shown.";

    const A_NAME_FOR_THE_TEMPLATE = "A name for the template";
}
