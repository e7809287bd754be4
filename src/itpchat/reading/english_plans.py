# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Cues in English for what is still to come: ordered, booked, consented to, or turned down."""

from itpchat.reading.cues import Cue, Rule, rules

_BE = r"(?:is |was |are |has been |being |were |s )?"
_SOON = r"(?:after (?:christmas|thanksgiving|easter|new year\w*|the (?:holidays|new year|summer|weekend|scan|biopsy))|in (?:the )?(?:new year|spring|summer|autumn|fall|winter)|next \w+|tomorrow|soon|once|if (?:the|my|we|i|insurance|they|he|she|it)\b|when (?:the|my|we|insurance|it)\b)"
_NOT = r"(?:havent|hasnt|have not|has not|not|didnt|did not|never)"

ENGLISH_PLANS: tuple[Rule, ...] = (
    *rules(
        Cue.PLANNED,
        "before",
        r"\b(?:(?<!not )agreeable to|amenable to|consent(?:ed|s|ing)? (?:to|for)|signed (?:the )?consent for|prior auth\w* for|pa (?:for|submitted for|pending for)|auth\w* (?:for|submitted for|pending for)|options? (?:are|include|discussed|now|left|being)|(?<!not )(?<!not a )candidate for|(?<!no )referr(?:al|ed|ing) (?:me |him |her |us )?(?:to (?:\w+ ){1,2})?for|leaning (?:towards?|to)|mulling (?:over|about)?|on deck|prefers?|lined up|holding out for|angling for|rooting for|weighing(?: up)?|toying with|debating|waiting (?:on|for)(?: an?| my| the)?|appointment (?:to|for)|slot for|bed for|date for|(?:he|she|they|we|i|hed|shed|theyd|wed|id) (?:would |d )?like to (?:try|start|use|give|put|add)|put(?:ting)? (?:me|him|her|us) (?:down|forward|up) for|approved for|accepted for|get (?:me |him |her )?into|in line for|queue for|looking to (?:start|try|add|use)|aim(?:ing)? (?:for|to start)|intend\w* (?:to|on)(?! (?:stop|keep|quit))|hold(?:ing)? (?:\w+ )?in reserve|fall ?back(?: is)?|plan b(?: is)?|backup(?: plan)?(?: is)?|promised(?: me| us| him| her)?)[: ]*(?: (?:a|an|the|my|start|starting|to|trial|of|on|use|using|course|either|possible|consideration|get|have|having|getting|be|put|me|him|her|out|taken))*",
        r"(?<!to )(?<!didnt )(?<!dont )(?<!not )(?:^|\bthen |[,:;] ?|\band )(?:we|i|he|she|they|ill|well) (?:start|begin|starts|begins)(?: (?:on|with|the|my|him|her))*",
    ),
    *rules(
        Cue.PLANNED,
        "all",
        r"^(?:and |then |next |now )*(?:start|begin|add|commence|initiate|try|trial|switch to|move (?:on )?to) (?:on |a |the |with |trial of |low dose )*\uf8ff(?![^.;]{0,24}[\uec00-\uefff])",
        rf"\b(?:start|starts|starting|begin|begins|beginning|commence|commences|getting|having) (?:on |a |the |my |his |her |with )*\uf8ff[^.;]{{0,20}}\b{_SOON}",
        r"\b(?:waiting|hoping|trying)(?: \w+){0,4} (?:to (?:approve|authori[sz]e|get|hear|cover|release|ship)|into)(?: \w+){0,4} \uf8ff",
    ),
    *rules(
        Cue.PLANNED,
        "after",
        rf"[:,-]* ?(?:consent(?: form)?s? (?:is |was )?(?:signed|obtained|given|done)|(?:auth\w*|pa|prior auth\w*|rx|script|prescription|order|paperwork|referral|application) (?:{_BE})?(?:sent|submitted|pending|in\b|placed|filed|put in|started|at the pharmacy|in progress|ready|written)|{_BE}(?:on (?:its|the) way|in the post|in the mail|on order|on back ?order))",
        rf"(?:{_BE})?(?:awaiting|waiting (?:for|on)|pending) (?:start|auth\w*|approval|pa|delivery|insurance|funding|mdt|consent|slot|date|bed|theatre|surgery|first|coverage)",
        rf"{_BE}(?:to be|tb|tbs|for) (?:initiated|started|commenced|trialled|trialed|given|done|added|introduced|scheduled|arranged|booked|considered|discussed)\b",
        rf"{_BE}(?:slot|appointment|consult\w*|referral|workup|work-up|pre-?op)\b(?! (?:was|were|done|last|in [\uec00-\uefff]))",
        rf"{_BE}(?:my |the |our |his |her )?(?:backup|plan b|fall ?back|last hope|next stop|next move|next thing|next in line)\b",
        r"(?:is |due )?to (?:start|begin|commence)\b",
        rf"(?:but |and |,)* ?(?:(?:its|it|thats|that) )?{_BE}(?:been )?(?:put off|postponed|pushed back|delayed|deferred) (?:to|till?|until|by|for)\b",
        rf"{_BE}(?:contemplated|under (?:consideration|discussion|review)|being (?:discussed|weighed|arranged|organi[sz]ed|set up|sorted)|floated|pitched|mooted|proposed)\b",
    ),
    *rules(
        Cue.PLANNED,
        "tail",
        rf"^(?:and |so |but )*(?:c ?\d|cycle \w+|(?:the |my )?(?:first|1st) \w+|# ?\d|dose (?:1|one|#1)|it|its|that|surgery|(?:the )?op|start|infusions?) ?{_BE}(?:planned|scheduled|booked|due|set for|slated)\b",
        rf"^(?:and |so |but )*(?:auth\w*|pa|prior auth\w*|rx|script|prescription|consent|referral|order|paperwork) (?:{_BE})?(?:sent|submitted|signed|pending|in\b|placed|filed|obtained|at the pharmacy)",
        rf"^(?:but |and )*(?:(?:its|it|thats|that) )?{_BE}(?:been )?(?:put off|postponed|pushed back|delayed|deferred) (?:to|till?|until|by|for)\b",
        r"^(?:still )?awaiting (?:start|auth\w*|approval|pa|delivery|insurance|funding|consent|slot|date|first)",
        rf"^(?:it |which |that )?(?:starts?|starting|beginning|begins) (?:on |in )?(?:mon|tue|wed|thu|fri|sat|sun|next|the new year|\d|{_SOON})",
        r"^(?:the )?(?:pharmacy|specialty pharmacy|insurance|hospital) (?:is|are) (?:getting|ordering|shipping|sending|processing|deciding|reviewing)\b",
    ),
    *rules(
        Cue.NOT_YET,
        "after",
        rf"{_NOT} (?:yet )?(?:arrived|come (?:in|through|yet)|been (?:delivered|shipped|filled|approved|given yet|started)|shipped|started|turned up|shown up|landed)\b",
        rf"(?:\w+ )?(?:but |and |, )?(?:i |he |she |we )?{_NOT} (?:\w+ )?(?:begun|started|taken|had|swallowed|opened|filled)(?: (?:it|them|any|the first \w+|my first \w+))* yet\b",
    ),
    *rules(
        Cue.NOT_YET,
        "tail",
        rf"\b{_NOT} (?:yet |even |actually )?(?:swallowed|had|taken|injected|received|been given|opened|touched) (?:the |my |a |his |her )?(?:first|single)\b",
        rf"^(?:but |and )*(?:it |they |that )?{_NOT} (?:yet )?(?:arrived|come (?:in|through|yet)|been (?:delivered|shipped|filled|approved)|shipped|turned up|here yet)\b",
        r"^(?:but |and )*(?:still )?(?:sitting|sits|waiting|unopened) (?:in|on) (?:the|my) (?:fridge|shelf|pharmacy|drawer|counter)",
    ),
    *rules(
        Cue.AVOIDED,
        "after",
        r"(?:twice |x ?\d |\w+ )?(?:and|but|which|,|-|:)? ?(?:i |he |she |we |pt |patient |they |mum |dad )?(?:have |has |was |is )?(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|said no\b(?! (?:effect|response))|turned (?:it|that|this|them) down|passed on it|opted out|off the table|vetoed|backed out|chickened out)\b",
    ),
    *rules(
        Cue.AVOIDED,
        "before",
        r"\b(?:refus\w+|declin\w+|turn\w* down|reject\w+|veto\w*|balk\w* at|not (?:keen|interested|sold|willing|ready)(?: on| in| for| to)?|no interest in|dont fancy|doesnt fancy|wont (?:have|hear of|consider|do|take)|against)(?: ?: ?| )(?:(?:to|take|taking|have|having|the|any|a|my|about|get|getting) )*",
        r"\b(?:i|he|she|we|pt) (?:said|told (?:them|him|her)) (?:no|no thank you|no thanks|no way) to(?: (?:the|a|any))*",
    ),
)
"""Rules of what is planned, not begun, or turned down; in no order."""
