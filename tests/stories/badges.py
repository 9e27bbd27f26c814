"""Checks badges and learner records with libraries that are not ours: badges.py CONTEXTS FILE…

First by PyLD and cryptography, step by step as the W3C recommendation says; a badge then by openbadgeslib, too.
"""
import hashlib, json, pathlib, sys
from pyld import jsonld
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from openbadgeslib.ob3 import OB3LdpVerifier
from openbadgeslib.verify import verify_badge

FOLDER, BASE58 = pathlib.Path(sys.argv[1]), "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
CONTEXTS = {
    "https://www.w3.org/ns/credentials/v2": "credentials-v2.jsonld",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "ob-v3p0-3.0.3.json",
    "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json": "clr-v2p0-2.0.1.json",
}

def load(url, options):
    document = json.loads((FOLDER / CONTEXTS[url]).read_text())
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}

def digest(said):
    lines = jsonld.normalize(said, {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": load})
    return hashlib.sha256(lines.encode()).digest()

def decoded(text):
    number = 0
    for letter in text[1:]: number = number * 58 + BASE58.index(letter)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")

def check(badge):
    said = {name: value for name, value in badge.items() if name != "proof"}
    [proof] = badge["proof"]
    did = proof["verificationMethod"].split("#")[0]
    assert did == badge["issuer"]["id"] and proof["cryptosuite"] == "eddsa-rdfc-2022"
    key = Ed25519PublicKey.from_public_bytes(decoded(did.removeprefix("did:key:"))[2:])
    options = {"@context": badge["@context"], **{name: value for name, value in proof.items() if name != "proofValue"}}
    key.verify(decoded(proof["proofValue"]), digest(options) + digest(said))
    for inside in badge["credentialSubject"].get("verifiableCredential", []): check(inside)
    if "OpenBadgeCredential" in badge["type"]:
        OB3LdpVerifier.for_issuer_did(did).verify(json.dumps(badge))

bad = 0
for path in sys.argv[2:]:
    content = pathlib.Path(path).read_bytes()
    try:
        if content.startswith(b"\x89PNG"):
            found = verify_badge(content, resolve_did=True)
            assert found.valid, found.reason
        else:
            check(json.loads(content))
        print("as signed")
    except Exception as why:
        bad = 1
        print("NOT as signed")
        print(path, repr(why), file=sys.stderr)
sys.exit(bad)
