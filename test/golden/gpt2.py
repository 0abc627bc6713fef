"""Writes gpt2.json: what PyTorch gives for a GPT-2 with its own vocabulary and head size, and weights that both sides draw alike.
Run: python3 test/golden/gpt2.py [layers width context T [FILE]] > test/golden/gpt2.json   (Debian: apt-get install python3-torch)
The whole 124 million parameters: python3 test/golden/gpt2.py 12 768 1024 32; with FILE, the weights are put there as safetensors."""
import json, math, sys, torch
from torch.nn.functional import layer_norm, softmax, log_softmax

L, C, CONTEXT, T = map(int, sys.argv[1:5]) if len(sys.argv) > 1 else (1, 64, 8, 5)
V, B, HS = 50257, 2, 64
NH = C // HS
NEW = min(4, CONTEXT - T)
# Every value is a hash of its place, so nobody needs to store them.
def draw(seed, shape, scale):
    n = math.prod(shape)
    x = (torch.arange(n, dtype=torch.int64) + seed * 7919) * 2654435761 % 2**32
    x = (x ^ (x >> 15)) * 2246822519 % 2**32
    x = x ^ (x >> 13)
    return ((x.double() / 2**32 - .5) * scale).float().double().reshape(shape)

shapes = {'wte.weight': (V, C), 'wpe.weight': (CONTEXT, C)}
vectors = {}
for i in range(L):
    for name in ('ln_1', 'attn.c_attn', 'attn.c_proj', 'ln_2', 'mlp.c_fc', 'mlp.c_proj'):
        if name.startswith('ln'):
            vectors[f'h.{i}.{name}.weight'] = vectors[f'h.{i}.{name}.bias'] = (C,)
            continue
        a, b = {'attn.c_attn': (C, 3 * C), 'attn.c_proj': (C, C), 'mlp.c_fc': (C, 4 * C), 'mlp.c_proj': (4 * C, C)}[name]
        shapes[f'h.{i}.{name}.weight'], vectors[f'h.{i}.{name}.bias'] = (a, b), (b,)
vectors['ln_f.weight'] = vectors['ln_f.bias'] = (C,)
shapes.update(vectors)
p = {}
for seed, (name, shape) in enumerate(shapes.items(), 1):
    gain = 1 if 'ln_' in name and name.endswith('weight') else 0
    p[name] = (draw(seed, shape, .2) + gain).requires_grad_()
tokens = (torch.arange(B * T) * 6367 % V).reshape(B, T)
tokens[-1, -1] = V - 1

if len(sys.argv) > 5:
    at, header = 0, {}
    for name, value in p.items():
        header[name] = {'dtype': 'F32', 'shape': list(value.shape), 'data_offsets': [at, at := at + 4 * value.numel()]}
    encoded = json.dumps(header).encode()
    with open(sys.argv[5], 'wb') as file:
        file.write(len(encoded).to_bytes(8, 'little') + encoded)
        for value in p.values():
            file.write(value.detach().float().numpy().tobytes())

norm = lambda name, x: layer_norm(x, (C,), p[name + '.weight'], p[name + '.bias'], 1e-5)
dense = lambda name, x: x @ p[name + '.weight'] + p[name + '.bias']

def forward(tokens):
    T = tokens.shape[1]
    mask = torch.full((T, T), -math.inf, dtype=torch.double).triu(1)
    x = p['wte.weight'][tokens] + p['wpe.weight'][:T]
    for i in range(L):
        h = f'h.{i}.'
        qkv = dense(h + 'attn.c_attn', norm(h + 'ln_1', x))
        q, k, v = (y.view(B, T, NH, HS).transpose(1, 2) for y in qkv.split(C, -1))
        a = softmax(q @ k.transpose(-1, -2) / math.sqrt(HS) + mask, -1) @ v
        x = x + dense(h + 'attn.c_proj', a.transpose(1, 2).reshape(B, T, C))
        u = dense(h + 'mlp.c_fc', norm(h + 'ln_2', x))
        x = x + dense(h + 'mlp.c_proj', .5 * u * (1 + torch.tanh(math.sqrt(2 / math.pi) * (u + .044715 * u ** 3))))
    return norm('ln_f', x) @ p['wte.weight'].T

logits = forward(tokens)
logprobs = log_softmax(logits, -1)[:, :-1].gather(-1, tokens[:, 1:, None])[..., 0]
(-logprobs.mean()).backward()
text = tokens
with torch.no_grad():
    for _ in range(NEW):
        text = torch.cat([text, forward(text)[:, -1].argmax(-1, keepdim=True)], 1)
flat = lambda t: [float(f'{y:.7g}') for y in t.detach().flatten().tolist()]
# Norm, largest number, and three numbers from all over the gradient.
def seen(g):
    places = torch.tensor([g.numel() * k // 7 for k in (1, 3, 6)])
    return flat(torch.cat([g.norm()[None], g.abs().max()[None], g.flatten()[places]]))
print(json.dumps({
    'config': dict(L=L, NH=NH, C=C, context=CONTEXT, V=V), 'B': B, 'T': T, 'tokens': tokens.flatten().tolist(),
    'logprobs': flat(logprobs), 'lastLogits': flat(logits[-1, -1, -9:]), 'likeliest': text[:, T:].tolist(),
    'gradients': {name: seen(value.grad) for name, value in p.items()},
}))
