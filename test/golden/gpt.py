"""Writes gpt.json: logits, log-probabilities and all gradients of a tiny GPT-2 from PyTorch autograd.
Run: python3 test/golden/gpt.py > test/golden/gpt.json   (Debian: apt-get install python3-torch)"""
import json, math, torch
from torch.nn.functional import layer_norm, softmax, log_softmax

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
L, NH, C, CONTEXT, V, B, T = 2, 2, 8, 7, 12, 3, 6
TEMPERATURE = 0.8

def shapes(head):
    out = {'wte.weight': (V, C), 'wpe.weight': (CONTEXT, C), 'ln_f.weight': (C,), 'ln_f.bias': (C,)}
    for i in range(L):
        for name, a, b in (('attn.c_attn', C, 3 * C), ('attn.c_proj', C, C), ('mlp.c_fc', C, 4 * C), ('mlp.c_proj', 4 * C, C)):
            out[f'h.{i}.{name}.weight'], out[f'h.{i}.{name}.bias'] = (a, b), (b,)
        for name in ('ln_1', 'ln_2'):
            out[f'h.{i}.{name}.weight'], out[f'h.{i}.{name}.bias'] = (C,), (C,)
    if head == 'scalar':
        out['score.weight'], out['score.bias'] = (C, 1), (1,)
    return out

def run(head):
    p = {k: (torch.randn(s) * .4 + (1 if k.split('.')[-2].startswith('ln') and k.endswith('weight') else 0)).float().double().requires_grad_() for k, s in shapes(head).items()}
    tokens = torch.randint(0, V, (B, T))
    x = p['wte.weight'][tokens] + p['wpe.weight'][:T]
    norm = lambda name, x: layer_norm(x, (C,), p[name + '.weight'], p[name + '.bias'], 1e-5)
    dense = lambda name, x: x @ p[name + '.weight'] + p[name + '.bias']
    mask = torch.full((T, T), -math.inf).triu(1)
    for i in range(L):
        h = f'h.{i}.'
        q, k, v = (y.view(B, T, NH, C // NH).transpose(1, 2) for y in dense(h + 'attn.c_attn', norm(h + 'ln_1', x)).split(C, -1))
        a = softmax(q @ k.transpose(-1, -2) / math.sqrt(C // NH) + mask, -1) @ v
        x = x + dense(h + 'attn.c_proj', a.transpose(1, 2).reshape(B, T, C))
        u = dense(h + 'mlp.c_fc', norm(h + 'ln_2', x))
        u = .5 * u * (1 + torch.tanh(math.sqrt(2 / math.pi) * (u + .044715 * u ** 3)))
        x = x + dense(h + 'mlp.c_proj', u)
    x = norm('ln_f', x)
    flat = lambda t: [float(f'{y:.7g}') for y in t.detach().flatten().tolist()]
    result = {'config': dict(L=L, NH=NH, C=C, context=CONTEXT, V=V), 'B': B, 'T': T, 'tokens': tokens.flatten().tolist()}
    d = torch.randn(B, T).float().double()
    if head == 'scalar':
        out = dense('score', x)[..., 0]
        result['values'] = flat(out)
    else:
        logits = x @ p['wte.weight'].T
        logp = log_softmax(logits / TEMPERATURE, -1)
        taken = logp[:, :-1].gather(-1, tokens[:, 1:, None])[..., 0]
        zero = torch.zeros(B, 1)
        out = torch.cat([zero, taken], 1)
        entropy = torch.cat([zero, -(logp.exp() * logp).sum(-1)[:, :-1]], 1)
        d[:, 0] = 0
        result.update(temperature=TEMPERATURE, lastLogits=flat(logits[-1, -1]), logprobs=flat(out), entropy=flat(entropy))
    (out * d).sum().backward()
    result.update(d=flat(d), parameters={k: flat(v) for k, v in p.items()}, gradients={k: flat(v.grad) for k, v in p.items()})
    return result

print(json.dumps({head: run(head) for head in ('lm', 'scalar')}))
