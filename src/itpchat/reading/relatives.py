# ruff: noqa: E501 - a list of words
"""What relatives are called in English, in one place for all that asks whose something is."""

RELATIVE = (
    r"(?:(?:half|step|foster|twin|god)[- ]?)?(?:mother|mom|mum|mam|mommy|mummy|father|dad|daddy|sister|sis|brother|bro|siblings?|sibs?|parents?|aunt|auntie|aunty|uncle|cousin"
    r"|(?:great[- ]?)?grand(?:mother|father|ma|pa|dad|mum|mom|parents?|son|daughter|child|kids?)|granny|gran|grannie|nanna|nana|nan|grandad|gramps|nephew|niece|relatives?|in[- ]laws?|(?:mil|fil|sil|bil)(?= )"
    r"|husband|hubby|hubs|wife|wifey|missus|spouse|boyfriend|girlfriend|fianc\w+|partner|other half|better half|son|daughter|kids?|child|children|twins?|triplets|toddler|baby|youngest|eldest|oldest|middle one|little one|folks|family|lad|lass)"
    r"(?:[- ]in[- ]laws?)?s?"
)
"""A relative, with half, step, foster and in-law, one or several."""
