# ruff: noqa: E501 - a pattern is read more easily in one piece
"""How a treatment worked, by what is said of it."""

import re

from itpchat.reading.results import Response

_M = "\uf8ff"
_UNSURE_IF = r"(?:not sure|dont know|do not know|unsure|cant tell|cannot tell|cant say|no idea|unclear|hard to (?:say|tell))"

_TABLE: tuple[tuple[Response, str], ...] = (
    (
        "too_early",
        r"too (?:early|soon)|only just started|just started|havent been on it long|not long enough to (?:know|tell)|remains to be seen"
        r"|waiting to see|yet to see|刚开始|才开始|看不出|看不到效果|时间(?:太|还)?短|还没(?:见效|起效|看到效果)|还不知道(?:效果|有没有)",
    ),
    (
        "unsure",
        rf"{_UNSURE_IF}\b.{{0,30}}(?:{_M}.{{0,15}})?(?:help|work|effect|respon|did anything|made a difference)"
        r"|(?:不知道|不清楚|不确定|说不清|说不好).{0,12}(?:有没有(?:用|效|作用|帮助)|有效没效|效果|是否有效|管不管用)|有没有(?:用|效果?)(?:不知道|不清楚|不确定)",
    ),
    (
        "dependent",
        r"\bdependent\b|\bdependence\b|dependant|only (?:stay|go|work|hold|remain|are|were|works|good|up|fine|ok|normal)[a-z ]{0,25}(?:while|when|if|as long as|so long as)"
        r"|(?:drops?|falls?|crash(?:es)?|goes down|go down|dropped|fell|crashed|tanked?) (?:again |back |right )?(?:as soon as|when(?:ever)?|every ?time|each time|once|if) (?:i|we|they|he|she) (?:stop|taper|reduce|come off|try to|lower|go below|decrease|get off|quit|wean)"
        r"|cant (?:get off|come off|stop|taper|wean)|cannot (?:taper|stop|wean)|every ?time i (?:taper|stop|reduce|wean)|when(?:ever)? i (?:taper|stop|reduce|wean|lower)"
        r"|依赖|(?:一|只要)(?:停|减)(?:药|量|激素)?(?:血小板)?就(?:掉|降|低|复发|不行)|(?:停药|减量|减药|停了)(?:以?后)?(?:血小板)?就(?:掉|降|低|下降|复发)|离不开",
    ),
    (
        "lost_response",
        r"stopped (?:working|helping|responding|being effective)|no longer (?:works?|working|helps?|helping|effective|respond\w*)|quit (?:working|responding|helping)"
        r"|lost (?:response|its effect|effect|efficacy|the response|my response)|(?:lor\b)|(?<!no )(?<!without )relaps|recur(?!rent)|wore off|wears off|worn off|wearing off"
        r"|(?:counts?|platelets?|numbers?|levels?|it|they|plts?)(?: \w+){0,3} (?:dropped|fell|crashed|went (?:back )?down|came (?:back )?down|tanked|plummeted|dipped) ?(?:again|back|after|later)?"
        r"|worked .{0,40}\b(?:then|until|but|before)\b.{0,25}(?:stopp|drop|fell|relaps|didnt|not|failed|quit|wore|crash|low again)|didnt last|did not last|not last|short[- ]lived|came back|no sustained"
        r"|isnt working any ?more|doesnt work any ?more|not working any ?more|doesnt help any ?more"
        r"|复发|反弹|又(?:开始)?(?:掉|降|低|下降|往下掉|跌)|失效|后来(?:就|又)?(?:没|不|无)(?:效|用|管用|行|起作用|起效)|不管用了|没效果?了|没用了|无效了|不起作用了|耐药了?|掉(?:下来|回)|降(?:下来|回)|失去(?:疗效|反应|效果)",
    ),
    (
        "intolerant",
        r"(?:couldnt|could not|cant|cannot|didnt|unable to|not able to|not|hard to) (?:tolerate|stand|handle|take it because)|intoleran|not tolerated|poorly tolerated"
        r"|(?:stop\w*|quit|came off|go off|taken off|d/?c\w*|off|discontinued)(?: it| them)?(?: because of| due to| from| for| over|,| bc| b/c)? ?(?:the |of |its |bad |severe |terrible |horrible |liver |all the )*(?:side ?-?effects?|toxicity|reactions?|liver|adverse|intoleran|mood|rash|headaches?)"
        r"|(?:side ?-?effects?) (?:were|was|are) (?:too|unbearable|terrible|awful|horrible|so bad|intolerable|severe|bad)|(?:too many|terrible|severe|bad|awful|horrible|unbearable) side ?-?effects|(?:gave|made) me .{0,40}(?:stop|quit|came off|went off)|made me (?:so |too |very |really )?(?:sick|ill)"
        r"|^.{0,60}\b(?:stop|quit|stopped|come off|came off)\b.{0,20}because of .{0,20}side ?effects|副作用(?:太|很|特别|非常|比较)?(?:大|重|严重|多|明显|厉害)|(?:因为?|由于).{0,6}(?:副作用|不良反应|肝损|过敏).{0,8}停|不耐受|受不了|吃不消|不能耐受|肝功能(?:损伤|异常).{0,4}停|[\ue000-\ue7ff](?:就|所以|于是|,|后|我|\s)*停",
    ),
    (
        "no_response",
        r"(?:didnt|did not|doesnt|does not|dont|isnt|is not|wasnt|not|never|hasnt|havent|werent|not really|didn t)(?: (?:really|even|seem|to|been|actually|do|at|all|very|any))* ?(?:work|help|respon|effective|effect|do anything|do much|do a thing|make a difference|made a difference|raise|budge|move|any good|worked|helped|improve)"
        r"|did (?:nothing|zilch|squat|absolutely nothing|zero|not(?=\s*[.,;]|\s*$))|does nothing|no (?:response|effect|benefit|luck|improvement|success|changes?(?! (?:in|to|of) )|help|good|result|use|use at all|joy|rise)\b|\bnr\b|\bfail(?:ed|ure|s|ing)?\b|refractory|useless|worthless|without (?:success|effect|benefit|response|any)"
        r"|ineffective|unsuccessful|unresponsive|waste of|zero (?:effect|response)|resistant|nonresponder|non-responder|didnt\s*$"
        r"|无效|没效|没有效|没有?什么(?:用|效|作用|效果)|没(?:啥|多大|什么)?(?:用|作用|效果|反应|效)(?!过)|不起作用|不管用|没有(?:用|作用|反应|效果|疗效)(?!过)|效果(?:不好|不佳|不理想|不明显|差|不行|不大)|不好使|没有?升|升不(?:上|起)来?|不见效|不见好|白(?:吃|打|用)了?|难治|不敏感|没上来",
    ),
    (
        "partial",
        r"(?:help(?:ed|s)?|work(?:ed|s)?|respon\w+|improv\w+|better|effective)(?: (?:only|just|for me|but only))* (?:a little|a bit|a small|some(?:what|times)?|slightly|partially|partly|not (?:enough|much|fully)|so-so|moderately|okay-ish)"
        r"|partial(?:ly)?|\bpr\b(?!e)|some (?:response|effect|help|benefit|improvement)|slight(?:ly)? (?:response|improvement|better|help)|somewhat|a little (?:help|response|effect|better)|minor response|mild response|not (?:enough|great|fully)|not completely"
        r"|(?:有|起)(?:了)?(?:一)?(?:点|些)儿?(?:用|效|作用|效果|反应|帮助)|效果一般|一般般|部分(?:有效|缓解|反应)|稍(?:微)?(?:有|好)|略有|作用不大|不太(?:管用|理想|有效)|勉强",
    ),
    (
        "response",
        r"\b(?:work(?:ed|s|ing)?|help(?:ed|s|ing)?|respond(?:ed|s|ing)?|effective|success(?:ful(?:ly)?)?|good response|great response|complete response|remission|\bcr\b|normal(?:ised|ized)? (?:my|the)? ?(?:counts?|platelets?)|responsive|did (?:well|great|the trick)|saved|miracle|stable on|keeps? my (?:counts?|platelets?)|brought (?:my|them|it)|(?:counts?|platelets?|plts?|numbers?|levels?|they) (?:\w+ )?(?:went up|came up|shot up|goes? up|rose|doubled|normalized|recovered|are good|improved)|raised my|doing (?:well|great|good|fine)|excellent|well controlled)\b"
        r"|(?<!没)(?<!没有)(?<!不)(?<!无)(?:有效|有用|管用|见效|起效|好使|有作用|有反应|有帮助|有好转)|效果(?:很|挺|非常|还|特别|蛮|比较|不错|可以)?(?:好|不错|可以|明显|理想|显著)|升(?:上来|到|上去|高了|了)|涨(?:上来|到|了)|恢复正常|正常了|好转|缓解",
    ),
)
_COMPILED = tuple((response, re.compile(pattern)) for response, pattern in _TABLE)


_ONLY_IF = re.compile(
    r"(?:(?<!tell )(?<!know )(?<!sure )(?<!see )(?<!say )\b(?:if|unless|in case)(?: (?:the|my))?|如果|要是|万一)\s*$"
)
_NEAR = 160
"""How many characters around a name are looked at."""


def response_in(before: str, after: str) -> Response | None:
    """Tell how something worked from the words before its name and those after it.

    What is said the latest in a list of changes ("worked, then stopped working") is the one that
    the order of the table prefers.
    """
    if _ONLY_IF.search(before):
        return None
    text = f"{before[-_NEAR:]} {_M} {after[:_NEAR]}"
    for response, pattern in _COMPILED:
        if pattern.search(text):
            return response
    return None
