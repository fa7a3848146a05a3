import { Layer, picking, project32 } from '@deck.gl/core';
import { Model } from '@luma.gl/engine';
import { fragmentShader, lampModule, vertexShader, type LampUniforms } from './lamp-shaders.ts';

type LampProps = {
	/** The clock by which tickets are late, in seconds from the epoch of their records. */
	now: number;
	/** Seconds in which a closed ticket fades, and in which a new one shines brighter (0: as any other). */
	fade: number;
	young: number;
	/** Pixels from the middle to the edge of a lamp, and how many times as far its light reaches. */
	core: number;
	reach: number;
	/** How bright the overdue are, and all others. */
	overdue: number;
	others: number;
	/** Whether closed tickets are drawn, fading. */
	ended: boolean;
	/** Lamps that went out are painted over, on a canvas above the one that still shows them. */
	cover: boolean;
	/** Another number: the records were written, draw anew. */
	revision: number;
};

/**
 * Open tickets as lamps, coloured by the time that is left, the overdue above all others. It reads one buffer of
 * records (lamp-record.ts) as the attributes `lampPlaces` and `lampTimes`; what has changed in it is written by its owner.
 * A lamp is one point and no instance of a square: 100,000 instances took a software renderer 6 s a frame.
 */
export class LampLayer extends Layer<LampProps> {
	static override layerName = 'LampLayer';
	static override defaultProps = {
		now: 0,
		fade: 60,
		young: 0,
		core: 5,
		reach: 3,
		overdue: 1,
		others: 1,
		ended: true,
		cover: false,
		revision: 0
	};
	declare state: { model?: Model };

	// deck.gl says nothing of the type of its shaders.
	override getShaders(): object {
		const shaders: unknown = super.getShaders({
			vs: vertexShader,
			fs: fragmentShader,
			modules: [project32, picking, lampModule]
		});
		return shaders instanceof Object ? shaders : {};
	}

	override initializeState() {
		const attributes = this.getAttributeManager();
		const column = { size: 4, type: 'float32', noAlloc: true } as const;
		attributes?.add({ lampPlaces: column, lampTimes: column });
		this.state.model = new Model(this.context.device, {
			vs: null,
			...this.getShaders(),
			id: this.props.id,
			topology: 'point-list',
			bufferLayout: attributes?.getBufferLayouts() ?? []
		});
	}

	override draw() {
		const { ended, cover, now, fade, young, core, reach, overdue, others } = this.props;
		const { model } = this.state;
		const count = this.getNumInstances();
		if (!model || count === 0) return;
		model.setVertexCount(count);
		for (const late of [0, 1]) {
			const lamp: LampUniforms = {
				...{ now, fade, young, core, reach, overdue, others, late },
				ended: Number(ended),
				cover: Number(cover)
			};
			model.shaderInputs.setProps({ lamp });
			model.draw(this.context.renderPass);
		}
	}
}
