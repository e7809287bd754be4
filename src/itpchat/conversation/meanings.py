"""Other words that people type for an option, besides its label: "man", "stopped", 停了."""

from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "male": "man|boy|guy|m|男性|男的|男孩|男人|男生",
    "female": "woman|girl|lady|f|女性|女的|女孩|女人|女生",
    "positive": "pos|+|it was positive|reactive|阳|阳性的|(+)",
    "negative": "neg|-|it was negative|non-reactive|nonreactive|not detected|undetected"
    "|undetectable|阴|阴性的|未检出|(-)",
    "self": "me|i|for me|for myself|myself|it is for me|自己|我自己|为我自己|替我自己|我",
    "parent": "my son|my daughter|son|daughter|child|kid|my kid|i am the mother|i am the father"
    "|儿子|女儿|孩子|我儿子|我女儿|我家孩子|宝宝",
    "helper": "my mother|my father|my mom|my mum|my dad|my wife|my husband|my partner|my friend"
    "|my brother|my sister|a friend|妈妈|爸爸|我妈|我爸|我妈妈|我爸爸|母亲|父亲|老婆|老公|妻子|丈夫"
    "|朋友|家人",
    "response": "it worked|worked|it helped|helped|they rose|went up|有效|有用|管用|升上来了",
    "partial": "a little|partly|in part|somewhat|a bit|部分有效|有点效果|升了一点",
    "no_response": "it did not work|did not work|didn't work|it didn't work|no effect|no response"
    "|didnt work|it didnt work|didnt help|it didnt help|nothing happened|did nothing|did not help"
    "|didn't help|无效|没效果|没有效果|没用|不管用|没升",
    "lost_response": "it stopped working|stopped working|relapsed|relapse|came back|they fell again"
    "|fell again|复发|复发了|失效|失效了|后来又降了|又降了|降下来了",
    "intolerant": "side effects|had to stop because of side effects|副作用|副作用太大|不能耐受"
    "|受不了",
    "too_early": "too early|just started|刚开始|刚开始用",
    "never": "none|nothing|no others|no other|none other|no more|nothing else|none of them"
    "|that's all|thats all|that is all|没有|没有了|没了|没有其他|没有别的|没别的|就这些|只有这个"
    "|只有这些|都没有",
    "now": "now|currently|still|yes now|yes still|right now|at the moment|every day|daily"
    "|i take it now|taking it now|i still take it|still taking it|在用|在吃|正在用|正在吃|正在服用"
    "|现在在用|现在在吃|目前在用|一直在用|一直在吃|每天都用|每天吃|现在|目前|还在用|还在吃",
    "before": "before|in the past|past|not now|not any more|not anymore|no longer|used to|i used to"
    "|stopped|i stopped|it was stopped|yes before|yes, before|yes in the past|yes, in the past"
    "|yes but not now|not currently|以前|以前用过|以前吃过|过去用过|曾经|曾经用过|用过现在不用了"
    "|停了|已停|已经停了|已停药|停药了|现在不用了|现在没用|现在不用|现在不吃了|不用了|不吃了",
}


def meanings_of(key: str) -> tuple[str, ...]:
    """Give other words for an option, by its key."""
    words = _WORDS.get(key)
    return tuple(words.split("|")) if words else ()
