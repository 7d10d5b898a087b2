from pathlib import Path

import pytest

from photoclust.training.recipe import RecipeError, read_recipe

RECIPES = sorted((Path(__file__).parents[2] / "training" / "recipes").glob("*.toml"))
LEAST = """
name = "least"
title = "The least recipe"
network = "nn3"
[[terms]]
loss = "semi-hard"
[[stages]]
size = 64
steps = 10
[[stages]]
size = 96
steps = 5
"""


def recipe_file(folder: Path, text: str) -> Path:
    path = folder / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
def test_a_recipe_of_ours_can_be_read(path: Path) -> None:
    assert read_recipe(path).steps > 0


def test_what_a_recipe_leaves_out_is_facenets_or_our_default(tmp_path: Path) -> None:
    recipe = read_recipe(recipe_file(tmp_path, LEAST))
    assert (recipe.dimension, recipe.terms[0].margin, recipe.steps) == (128, 0.2, 15)


def test_the_input_grows_with_the_stages(tmp_path: Path) -> None:
    recipe = read_recipe(recipe_file(tmp_path, LEAST))
    assert [recipe.size_at(step) for step in (0, 9, 10, 14, 99)] == [64, 64, 96, 96, 96]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("colour = 1\n" + LEAST, "unknown key colour"),
        (LEAST + "[source]\nshards = 3\n", "unknown key source.shards"),
        (LEAST.replace("size = 64", 'size = "64"'), r"stages\[0\].size must be int"),
        (LEAST.replace("semi-hard", "soft"), "not one of semi-hard"),
        (LEAST.replace('name = "least"', ""), "name"),
        ("name = ", "is not TOML"),
    ],
)
def test_a_wrong_recipe_is_refused_by_what_is_wrong(tmp_path: Path, wrong: str, said: str) -> None:
    with pytest.raises(RecipeError, match=said):
        read_recipe(recipe_file(tmp_path, wrong))
