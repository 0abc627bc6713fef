"""The training step of `npm run bench` in PyTorch, in single precision without TF32: eager, compiled, and as a CUDA graph.

    python3 test/peers/pytorch.py [nano micro small]

Prints a line of JSON per case: the median milliseconds of a step, each step waited for, and tokens per second.
"""

import json
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

# L, C, NH, T, V, B: src/bench/sizes.ts
SIZES = {
    'nano': (2, 64, 4, 64, 256, 8),
    'micro': (4, 128, 4, 128, 512, 8),
    'small': (6, 256, 8, 256, 2048, 4),
}
CUDA = torch.cuda.is_available()
DEVICE = 'cuda' if CUDA else 'cpu'
MODES = ['eager', 'compile', 'graph'] if CUDA else ['eager', 'compile']


class Block(nn.Module):
    def __init__(self, C, NH):
        super().__init__()
        self.NH = NH
        self.ln_1, self.ln_2 = nn.LayerNorm(C), nn.LayerNorm(C)
        self.c_attn, self.c_proj = nn.Linear(C, 3 * C), nn.Linear(C, C)
        self.c_fc, self.mlp_proj = nn.Linear(C, 4 * C), nn.Linear(4 * C, C)

    def forward(self, x):
        B, T, C = x.shape
        heads = (part.view(B, T, self.NH, -1).transpose(1, 2) for part in self.c_attn(self.ln_1(x)).split(C, 2))
        attention = F.scaled_dot_product_attention(*heads, is_causal=True)
        x = x + self.c_proj(attention.transpose(1, 2).reshape(B, T, C))
        return x + self.mlp_proj(F.gelu(self.c_fc(self.ln_2(x)), approximate='tanh'))


class Gpt(nn.Module):
    """GPT-2 with tied embeddings; gives the mean cross-entropy over all positions."""

    def __init__(self, L, C, NH, T, V):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(V, C), nn.Embedding(T, C)
        self.h, self.ln_f = nn.ModuleList(Block(C, NH) for _ in range(L)), nn.LayerNorm(C)

    def forward(self, tokens, targets):
        x = self.wte(tokens) + self.wpe(torch.arange(tokens.shape[1], device=tokens.device))
        for block in self.h:
            x = block(x)
        logits = self.ln_f(x) @ self.wte.weight.T
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten())


def training_step(size, mode):
    """A function that takes one step: forward, backward, fused AdamW where there is CUDA."""
    L, C, NH, T, V, B = SIZES[size]
    torch.manual_seed(0)
    model = Gpt(L, C, NH, T, V).to(DEVICE)
    tokens, targets = (torch.randint(V, (B, T), device=DEVICE) for _ in range(2))
    options = {'lr': 1e-3, 'betas': (0.9, 0.95), 'weight_decay': 0.1, 'fused': CUDA, 'capturable': mode == 'graph'}
    optimiser = torch.optim.AdamW(model.parameters(), **options)
    loss_of = torch.compile(model) if mode == 'compile' else model

    def step():
        loss_of(tokens, targets).backward()
        optimiser.step()
        # A graph replays on the addresses it was recorded with, so its gradients stay where they are.
        optimiser.zero_grad(set_to_none=mode != 'graph')

    return record_graph(step) if mode == 'graph' else step


def record_graph(step):
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3):
            step()
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        step()
    return graph.replay


def median_seconds(step, budget=2.0):
    wait = torch.cuda.synchronize if CUDA else lambda: None
    for _ in range(5):
        step()
    times, end = [], time.perf_counter() + budget
    while time.perf_counter() < end or len(times) < 5:
        wait()
        start = time.perf_counter()
        step()
        wait()
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2]


def main():
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False
    device = torch.cuda.get_device_name() if CUDA else 'cpu'
    for size in sys.argv[1:] or SIZES:
        *_, T, _V, B = SIZES[size]
        for mode in MODES:
            seconds = median_seconds(training_step(size, mode))
            case = {'size': size, 'mode': mode, 'torch': torch.__version__, 'device': device}
            print(json.dumps({**case, 'ms': 1000 * seconds, 'tokensPerSecond': B * T / seconds}), flush=True)


main()
