"""How somebody of the stories is known: by their fingerprint, or by their hash in a data set.

    who.py SEED [DATA_SET]
"""
import hashlib, hmac, os, sys
from people import Key

print_of = Key(sys.argv[1]).fingerprint
if len(sys.argv) > 2:
    key = bytes.fromhex(open(os.path.join(sys.argv[2], "key")).read().strip())
    print(int.from_bytes(hmac.new(key, print_of.encode(), hashlib.sha256).digest()[:8], "big") >> 1)
else:
    print(print_of)
